package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.casus.model.AttackKind;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// Counts events and their victims by month, so that a question about all of them reads thousands of numbers instead of
/// millions of facts. A month here is a pair: the first and the last in which an event may have begun; so a question
/// about
/// a period adds the tallies of the months inside it, and looks at single events only in the two months at its ends.
final class Tallies {
    private final Ids ids;
    private final Terms terms;
    private final Places places;
    private final Base base;
    private final Map<Key, long[]> counts = new HashMap<>();

    /// What can be counted; the name is the first part of the IRI.
    private enum Kind {
        EVENTS,
        ATTACKS,
        CASUALTIES,
        COUNTRY_CASUALTIES,
        VICTIMS;

        Node type() {
            return switch (this) {
                case EVENTS -> Casus.EVENT_TALLY;
                case ATTACKS -> Casus.ATTACK_TALLY;
                case CASUALTIES -> Casus.CASUALTY_TALLY;
                case COUNTRY_CASUALTIES -> Casus.COUNTRY_CASUALTY_TALLY;
                case VICTIMS -> Casus.VICTIM_TALLY;
            };
        }
    }

    /// @param of a class of events, by its place among `Terms.COUNTED`, or the number of a casualty type
    private record Key(Kind kind, long of, long place, long code, long status, String firstMonth, String lastMonth) {}

    Tallies(Ids ids, Terms terms, Places places, Base base) {
        this.ids = ids;
        this.terms = terms;
        this.places = places;
        this.base = base;
    }

    /// Counts an event once, with what its first fact says of it.
    void add(Account account) {
        var event = account.first();
        var first = event.start().firstMonth();
        var last = event.start().lastMonth();
        for (int place = 0; place < Terms.COUNTED.size(); place++) {
            if (event.isOf(1 << place)) {
                count(new Key(Kind.EVENTS, place, Ids.NONE, event.kind(), event.status(), first, last));
            }
        }
        var countries = countries(event);
        attacks(event, countries, first, last);
        account.totals().forEach((type, total) -> {
            if (!total.part()) {
                long[] numbers = {1, total.low(), total.best(), total.high()};
                add(new Key(Kind.CASUALTIES, type, Ids.NONE, Ids.NONE, Ids.NONE, first, last), numbers);
                for (long country : countries) {
                    add(new Key(Kind.COUNTRY_CASUALTIES, type, country, Ids.NONE, Ids.NONE, first, last), numbers);
                }
            }
        });
        account.victims()
                .forEach((victims, range) -> add(
                        new Key(Kind.VICTIMS, victims.type(), Ids.NONE, victims.group(), Ids.NONE, first, ""),
                        new long[] {1, range.least(), 0, range.most()}));
    }

    private void attacks(Event event, LongSet countries, String first, String last) {
        boolean isAttack = event.isOf(terms.counted.getOrDefault(terms.attack, 0));
        boolean happened = event.status() == Ids.NONE || terms.happened(event.status());
        if (isAttack && happened && event.start().hasEarliest()) {
            if (countries.isEmpty()) {
                count(new Key(Kind.ATTACKS, 0, Ids.NONE, event.kind(), Ids.NONE, first, last));
            }
            for (long country : countries) {
                count(new Key(Kind.ATTACKS, 0, country, event.kind(), Ids.NONE, first, last));
            }
        }
    }

    private LongSet countries(Event event) {
        var countries = new LongOpenHashSet(2);
        for (long place : event.places()) {
            countries.addAll(places.position(place).countries());
        }
        return countries;
    }

    private void count(Key key) {
        add(key, new long[] {1, 0, 0, 0});
    }

    private void add(Key key, long[] numbers) {
        var sum = counts.computeIfAbsent(key, ignored -> new long[numbers.length]);
        for (int each = 0; each < sum.length; each++) {
            sum[each] += numbers[each];
        }
    }

    /// Writes the tallies whose first month is wanted.
    void write(Predicate<String> wanted, Statements out) {
        counts.forEach((key, numbers) -> {
            if (wanted.test(key.firstMonth())) {
                write(key, numbers, out);
            }
        });
    }

    private void write(Key key, long[] numbers, Statements out) {
        var tally =
                base.tally(key.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), names(key));
        out.type(tally, Casus.TALLY);
        out.type(tally, key.kind().type());
        if (key.kind() != Kind.ATTACKS) {
            out.add(tally, Casus.TALLY_OF, of(key));
        }
        ids.known(key.place()).ifPresent(place -> out.add(tally, Casus.TALLY_PLACE, place));
        ids.known(key.code())
                .or(() -> key.kind() == Kind.ATTACKS ? Optional.of(Codes.of(AttackKind.ATTACK)) : Optional.empty())
                .ifPresent(
                        code -> out.add(tally, key.kind() == Kind.VICTIMS ? Casus.VICTIM_GROUP : Casus.HAS_KIND, code));
        ids.known(key.status()).ifPresent(status -> out.add(tally, Casus.HAS_STATUS, status));
        out.text(tally, Casus.FIRST_MONTH, key.firstMonth());
        if (!key.lastMonth().isEmpty()) {
            out.text(tally, Casus.LAST_MONTH, key.lastMonth());
        }
        out.number(tally, Casus.EVENT_COUNT, numbers[0]);
        if (key.kind() != Kind.EVENTS && key.kind() != Kind.ATTACKS) {
            out.number(tally, Casus.LOW, numbers[1]);
            out.number(tally, Casus.HIGH, numbers[3]);
        }
        if (key.kind() == Kind.CASUALTIES || key.kind() == Kind.COUNTRY_CASUALTIES) {
            out.number(tally, Casus.BEST, numbers[2]);
        }
    }

    private Node of(Key key) {
        return key.kind() == Kind.EVENTS ? Terms.COUNTED.get((int) key.of()) : ids.node(key.of());
    }

    private List<String> names(Key key) {
        var names = new ArrayList<String>();
        names.add(key.firstMonth());
        names.add(key.lastMonth().isEmpty() ? "all" : key.lastMonth());
        if (key.kind() != Kind.ATTACKS) {
            names.add(localName(of(key)));
        }
        for (long id : new long[] {key.code(), key.status(), key.place()}) {
            names.add(ids.known(id).map(this::name).orElse("none"));
        }
        return names;
    }

    /// Without the base, so that places of the base stay readable; whole for others.
    private String name(Node node) {
        var iri = node.getURI();
        return iri.startsWith(base.iri())
                ? iri.substring(base.iri().length())
                : iri.startsWith(Codes.NS) ? localName(node) : iri;
    }

    static String localName(Node node) {
        return node.getURI().replaceFirst("^.*[/#]", "");
    }
}
