package org.casus.extract.story;

import org.casus.extract.entity.Mention;

/// On which side of a conflict an actor stands, as far as its kind tells.
enum Side {
    STATE,
    REBELS,
    NEITHER;

    static Side of(Mention mention) {
        return switch (mention.sense()) {
            case STATE, STATE_FORCE -> STATE;
            case ARMED_GROUP -> REBELS;
            case PERSON ->
                mention.victims()
                        .map(group -> switch (group) {
                            case SECURITY_FORCES -> STATE;
                            case REBELS -> REBELS;
                            case ALL,
                                    CIVILIANS,
                                    COMBATANTS,
                                    CHILDREN,
                                    WOMEN,
                                    FOREIGNERS,
                                    JOURNALISTS,
                                    AID_WORKERS,
                                    OFFICIALS -> NEITHER;
                        })
                        .orElse(NEITHER);
            case COALITION, ORGANIZATION, FACILITY, OBJECT, WEAPON, PLACE, OTHER -> NEITHER;
        };
    }

    /// Rebels do not attack themselves, and what the army does is not what the rebels did.
    static boolean conflict(AttackDraft draft, AttackDraft found) {
        return oppose(doer(draft), doer(found))
                || doer(draft) != NEITHER && doer(draft) == target(found) && doer(found) != doer(draft)
                || doer(found) != NEITHER && doer(found) == target(draft) && doer(found) != doer(draft);
    }

    /// The army had no part in what the rebels are said to have done, nor they in what it did.
    static boolean opposes(Mention actor, AttackDraft draft) {
        return draft.doers.stream().anyMatch(doer -> oppose(of(actor), of(doer.actor())));
    }

    private static boolean oppose(Side one, Side other) {
        return one == STATE && other == REBELS || one == REBELS && other == STATE;
    }

    private static Side doer(AttackDraft draft) {
        return draft.doers.stream()
                .map(doer -> of(doer.actor()))
                .filter(side -> side != NEITHER)
                .findFirst()
                .orElse(NEITHER);
    }

    private static Side target(AttackDraft draft) {
        return draft.targets.values().stream()
                .map(Side::of)
                .filter(side -> side != NEITHER)
                .findFirst()
                .orElse(NEITHER);
    }
}
