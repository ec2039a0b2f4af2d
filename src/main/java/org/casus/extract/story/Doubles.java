package org.casus.extract.story;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.model.Status;

/// Joins what two places of a text tell of one attack: the same person or building was hit, and neither kind, day nor
/// place contradicts. While a text is read, each sentence is held only against what stands before it; at its end more
/// is known of each attack.
final class Doubles {
    private static final Set<Status> TOLD = EnumSet.of(Status.OCCURRED, Status.ALLEGED);

    private final Attacks attacks;

    Doubles(Attacks attacks) {
        this.attacks = attacks;
    }

    void join() {
        var kept = new ArrayList<AttackDraft>();
        for (var draft : attacks.drafts()) {
            kept.stream()
                    .filter(known -> isOne(known, draft))
                    .findFirst()
                    .ifPresentOrElse(known -> join(known, draft), () -> kept.add(draft));
        }
        attacks.drafts().retainAll(kept);
    }

    private static boolean isOne(AttackDraft known, AttackDraft draft) {
        return !known.series
                && !draft.series
                && (known.status == draft.status || TOLD.contains(known.status) && TOLD.contains(draft.status))
                && SameAttack.kindsAgree(known.kind, draft.kind)
                && !Timing.conflict(known.date, draft.date)
                && !Locations.conflict(known.places(), draft.places())
                && draft.matches().stream().noneMatch(SameAttack::isAnother)
                && hit(known).anyMatch(one -> hit(draft).anyMatch(other -> isSame(one, other)));
    }

    private static Stream<Mention> hit(AttackDraft draft) {
        return Stream.concat(
                        draft.targets.values().stream(), draft.harms.stream().map(harm -> harm.victims))
                .filter(mention -> mention.isNamed() || Candidate.core(mention).contains(" "));
    }

    /// A name says more than a noun: "the soldiers" may be others each time.
    private static boolean isSame(Mention one, Mention other) {
        return Candidate.isNamedPerson(one) && Candidate.isNamedPerson(other)
                ? Candidate.isSamePerson(one, other)
                : !one.isPlural() && Candidate.isOne(one, other);
    }

    private static void join(AttackDraft known, AttackDraft draft) {
        var first = draft.matches();
        AttackReader.merge(known, draft, first.getFirst());
        List.copyOf(first).stream().skip(1).forEach(known::support);
        draft.supports().forEach(each -> known.support(each.rule(), each.path(), each.sentence()));
        known.status = known.status == Status.ALLEGED ? draft.status : known.status;
        known.proposed = known.proposed.isPresent() ? draft.proposed : known.proposed;
        known.relations.addAll(draft.relations);
        known.falls.addAll(draft.falls);
        new Toll(known).add(draft.harms);
    }
}
