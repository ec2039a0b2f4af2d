package org.casus.convert;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.casus.model.Attack;
import org.casus.model.Attribution;
import org.casus.model.Casualties;
import org.casus.model.DateRange;
import org.casus.model.Fact;
import org.casus.model.Impact;
import org.casus.model.Participant;
import org.casus.model.Series;
import org.casus.model.Stance;
import org.casus.model.Weapon;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// Writes attacks and series of attacks, and the claims on who did them and with what.
record AttackWriter(SourceGraph graph) {

    void write(Attack attack) {
        Node event = new EventWriter(graph).write(attack, Casus.ATTACK, attack.status());
        graph.out().add(event, Casus.HAS_KIND, Codes.of(attack.kind()));
        attack.launchedFrom()
                .forEach(place -> graph.out()
                        .add(
                                event,
                                Casus.LAUNCHED_FROM,
                                graph.entities().places().node(place)));
        attack.effects().forEach(effect -> graph.out().text(event, Casus.EFFECT, effect));
        attack.impacts().forEach(impact -> write(impact, attack, event));
        common(event, attack, attack.targets(), attack.weapons(), attack.perpetrators(), attack.casualties());
    }

    /// A series of which only the latest day of its beginning is known may go on.
    void write(Series series) {
        Node event = new EventWriter(graph).write(series, Casus.EVENT_SERIES, series.status());
        graph.out().add(event, Casus.HAS_KIND, Codes.of(series.kind()));
        if (series.circumstances().end().isEmpty()) {
            series.circumstances()
                    .date()
                    .filter(date -> date.from().isPresent())
                    .flatMap(DateRange::to)
                    .ifPresent(day -> graph.out().lastSecond(event, Casus.LATEST_END, day));
        }
        series.period()
                .ifPresent(
                        period -> graph.out().typed(event, Casus.PERIOD, period.toString(), XSDDatatype.XSDduration));
        series.count().ifPresent(count -> {
            Counts.write(event, count, graph.out());
            count.best().ifPresent(best -> graph.out().number(event, Casus.MEMBER_COUNT, best));
        });
        common(event, series, series.targets(), series.weapons(), series.perpetrators(), series.casualties());
    }

    private void common(
            Node event,
            Fact fact,
            List<Participant> targets,
            List<Weapon> weapons,
            List<Attribution> perpetrators,
            List<Casualties> casualties) {
        targets.forEach(target ->
                graph.out().add(event, Casus.HAS_TARGET, graph.entities().target(target, fact.id())));
        for (int i = 0; i < weapons.size(); i++) {
            write(weapons.get(i), i + 1, fact, event);
        }
        for (int i = 0; i < perpetrators.size(); i++) {
            write(perpetrators.get(i), i + 1, fact, event);
        }
        new CasualtyWriter(graph, fact, event).write(casualties);
    }

    private void write(Weapon weapon, int number, Fact fact, Node event) {
        graph.out().add(event, Casus.USED_WEAPON, Codes.of(weapon.kind()));
        Node use = graph.claim(fact.id() + "-weapon-" + number, Casus.WEAPON_USE, Optional.empty(), Stance.REPORTED);
        graph.out().add(use, Casus.ON_EVENT, event);
        graph.out().add(use, Casus.WEAPON_KIND, Codes.of(weapon.kind()));
        graph.out().text(use, Casus.WORDING, weapon.name());
        weapon.count().ifPresent(count -> Counts.write(use, count, graph.out()));
        graph.evidence(use, weapon.evidence(), fact);
    }

    /// Only the doer itself can claim a deed: who says so for it, a spokesman, stands beside.
    private void write(Attribution attribution, int number, Fact fact, Node event) {
        Node actor = graph.entities().actor(attribution.actor(), fact.id());
        var by = attribution.by().map(each -> graph.entities().actor(each, fact.id()));
        boolean claims = attribution.stance() == Stance.CLAIMED;
        Node claim = graph.claim(
                fact.id() + "-attribution-" + number,
                Casus.ATTRIBUTION,
                claims ? Optional.of(actor) : by,
                attribution.stance());
        if (claims) {
            by.filter(speaker -> !speaker.equals(actor))
                    .ifPresent(speaker -> graph.out().add(claim, Casus.ACCORDING_TO, speaker));
        }
        graph.out().add(claim, Casus.ON_EVENT, event);
        graph.out().add(claim, Casus.ATTRIBUTED_TO, actor);
        graph.evidence(claim, attribution.evidence(), fact);
        graph.confidence(claim, attribution.confidence(), fact);
    }

    private void write(Impact impact, Attack attack, Node event) {
        Node claim = graph.report(key(attack, impact.id()), Casus.IMPACT, attack, impact.by());
        graph.out().add(claim, Casus.ON_EVENT, event);
        graph.out().add(claim, Casus.HAS_PLACE, graph.entities().places().node(impact.place()));
        impact.count().ifPresent(count -> Counts.write(claim, count, graph.out()));
        impact.what().ifPresent(what -> graph.out().text(claim, Casus.WORDING, what));
        graph.evidence(claim, impact.evidence(), attack);
    }

    static String key(Fact fact, String impact) {
        return fact.id() + "-impact-" + impact;
    }
}
