package org.casus.convert;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.casus.model.Attack;
import org.casus.model.Casualties;
import org.casus.model.CasualtyType;
import org.casus.model.Fact;
import org.casus.model.VictimGroup;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// Writes the claims on how many were harmed in one event, so that what may be added up is what is neither a breakdown
/// nor an alternative. An entry for all victims counts everybody: entries beside it are parts of it or, where they
/// cannot be, alternatives to it.
record CasualtyWriter(SourceGraph graph, Fact fact, Node event) {

    void write(List<Casualties> casualties) {
        for (CasualtyType type : CasualtyType.values()) {
            List<Casualties> entries =
                    casualties.stream().filter(each -> each.type() == type).toList();
            write(entries, fact.id() + "-" + type.code() + "-");
        }
    }

    private void write(List<Casualties> entries, String prefix) {
        int whole = indexOfWhole(entries);
        Node fallback = entries.size() == 1 ? Codes.of(VictimGroup.ALL) : Codes.OTHER_VICTIMS;
        for (int i = 0; i < entries.size(); i++) {
            Casualties entry = entries.get(i);
            Node estimate = write(entry, prefix + (i + 1), group(entry, fallback));
            if (whole >= 0 && i != whole) {
                Node total = graph.base().claim(graph.source(), prefix + (whole + 1));
                graph.out().add(estimate, beside(entry, entries.get(whole)), total);
            }
        }
    }

    private static int indexOfWhole(List<Casualties> entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (isForAll(entries.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Node beside(Casualties entry, Casualties whole) {
        boolean part = !isForAll(entry) && most(entry) <= most(whole);
        return part ? Casus.BREAKDOWN_OF : Casus.ALTERNATIVE_TO;
    }

    private static boolean isForAll(Casualties entry) {
        return entry.group().equals(Optional.of(VictimGroup.ALL));
    }

    private static int most(Casualties entry) {
        OptionalInt best = entry.count().best();
        return best.orElse(entry.count().high().orElse(entry.count().low().orElse(0)));
    }

    private static Node group(Casualties entry, Node fallback) {
        return entry.group().map(Codes::of).orElse(fallback);
    }

    private Node write(Casualties entry, String key, Node group) {
        Node estimate = graph.report(key, Casus.CASUALTY_ESTIMATE, fact, entry.by());
        graph.out().add(estimate, Casus.ON_EVENT, event);
        graph.out().add(estimate, Casus.CASUALTY_TYPE, Codes.of(entry.type()));
        graph.out().add(estimate, Casus.VICTIM_GROUP, group);
        Counts.write(estimate, entry.count(), graph.out());
        entry.who().ifPresent(who -> graph.out().text(estimate, Casus.WORDING, who));
        entry.impact().ifPresent(impact -> causedBy(estimate, impact));
        graph.evidence(estimate, entry.evidence(), fact);
        graph.confidence(estimate, entry.confidence(), fact);
        others(entry.parts(), estimate, key + "-part-", Codes.OTHER_VICTIMS, Casus.BREAKDOWN_OF);
        others(entry.alternatives(), estimate, key + "-alternative-", group, Casus.ALTERNATIVE_TO);
        return estimate;
    }

    private void others(List<Casualties> entries, Node estimate, String prefix, Node fallback, Node property) {
        for (int i = 0; i < entries.size(); i++) {
            Casualties entry = entries.get(i);
            Node other = write(entry, prefix + (i + 1), group(entry, fallback));
            graph.out().add(other, property, estimate);
        }
    }

    private void causedBy(Node estimate, String impact) {
        if (fact instanceof Attack attack
                && attack.impacts().stream().anyMatch(each -> each.id().equals(impact))) {
            Node claim = graph.base().claim(graph.source(), AttackWriter.key(fact, impact));
            graph.out().add(estimate, Casus.CAUSED_BY_IMPACT, claim);
        }
    }
}
