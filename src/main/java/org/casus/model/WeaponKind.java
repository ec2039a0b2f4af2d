package org.casus.model;

/// What kind of weapon was used.
public enum WeaponKind implements Code {
    WEAPON,
    EXPLOSIVE,
    IED,
    CAR_BOMB,
    SUICIDE_VEST,
    GRENADE,
    MINE,
    ROCKET,
    MORTAR,
    ARTILLERY,
    MISSILE,
    BOMB,
    AIRCRAFT,
    DRONE,
    FIREARM,
    MACHINE_GUN,
    TANK,
    VEHICLE,
    KNIFE,
    BLUNT_INSTRUMENT,
    INCENDIARY,
    CHEMICAL_AGENT
}
