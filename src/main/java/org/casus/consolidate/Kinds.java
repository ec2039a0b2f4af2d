package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.model.AttackKind;
import org.casus.vocab.Codes;

/// Which kinds of attack two sources may well give one attack.
final class Kinds {
    private static final List<AttackKind> EXPLOSIONS = List.of(
            AttackKind.BOMBING,
            AttackKind.IED,
            AttackKind.CAR_BOMB,
            AttackKind.SUICIDE_BOMBING,
            AttackKind.GRENADE,
            AttackKind.MINE);

    private static final List<List<AttackKind>> ALIKE = List.of(
            EXPLOSIONS,
            List.of(AttackKind.SHELLING, AttackKind.ROCKET_ATTACK, AttackKind.MISSILE_STRIKE, AttackKind.BOMBING),
            List.of(AttackKind.AIR_STRIKE, AttackKind.DRONE_STRIKE, AttackKind.MISSILE_STRIKE, AttackKind.BOMBING),
            List.of(
                    AttackKind.SHOOTING,
                    AttackKind.ARMED_CLASH,
                    AttackKind.AMBUSH,
                    AttackKind.RAID,
                    AttackKind.MASSACRE,
                    AttackKind.EXECUTION,
                    AttackKind.ASSASSINATION),
            List.of(AttackKind.KIDNAPPING, AttackKind.HOSTAGE_TAKING, AttackKind.HIJACKING),
            List.of(AttackKind.ROBBERY, AttackKind.LOOTING),
            List.of(AttackKind.ARSON, AttackKind.DESTRUCTION, AttackKind.SABOTAGE, AttackKind.MOB_VIOLENCE));

    /// What an assassination may be told as, each only beside an assassination.
    private static final List<AttackKind> WAYS_TO_ASSASSINATE =
            List.of(AttackKind.BOMBING, AttackKind.IED, AttackKind.CAR_BOMB, AttackKind.STABBING);

    private final List<LongSet> alike = new ArrayList<>();
    private final long unspecified;

    Kinds(Ids ids) {
        ALIKE.forEach(kinds -> alike.add(known(ids, kinds)));
        WAYS_TO_ASSASSINATE.forEach(way -> alike.add(known(ids, List.of(AttackKind.ASSASSINATION, way))));
        unspecified = ids.id(Codes.of(AttackKind.ATTACK));
    }

    boolean isUnspecified(long kind) {
        return kind == unspecified;
    }

    boolean goTogether(long one, long other) {
        return one != Ids.NONE
                && other != Ids.NONE
                && (one == other
                        || one == unspecified
                        || other == unspecified
                        || alike.stream().anyMatch(kinds -> kinds.contains(one) && kinds.contains(other)));
    }

    private static LongSet known(Ids ids, List<AttackKind> kinds) {
        var known = new LongOpenHashSet();
        kinds.stream().flatMap(kind -> Stream.of(Codes.of(kind))).forEach(node -> known.add(ids.id(node)));
        known.remove(Ids.NONE);
        return known;
    }
}
