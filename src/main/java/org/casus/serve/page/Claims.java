package org.casus.serve.page;

import static org.apache.jena.graph.Node.ANY;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.casus.model.Stance;
import org.casus.serve.view.Showing;
import org.casus.serve.view.Shown;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// What is claimed of an event, by all sources that tell of it: side by side, with who says so and in which sentence.
record Claims(Node thing, Showing showing) {
    private static final List<Node> SUBJECTS = List.of(
            Casus.ATTRIBUTED_TO,
            Casus.CASUALTY_TYPE,
            Casus.WEAPON_KIND,
            Casus.OF_FORCE,
            Casus.TO_STAGE,
            Casus.HAS_PLACE);
    private static final List<Node> ON = List.of(Casus.ON_EVENT, Casus.ON_AGREEMENT);

    /// One claim. `apart` says that it is a part of another number, or stands against one.
    public record Claim(
            Shown claim,
            Shown about,
            String who,
            String number,
            List<Shown> stances,
            List<Shown> claimants,
            String apart,
            List<Quotes.Quote> quotes) {}

    /// Claims on one question, and whether they contradict each other.
    public record Question(String title, boolean disputed, List<Claim> claims) {}

    private Graph data() {
        return showing.edition().union();
    }

    List<Question> groups() {
        var questions = new TreeMap<String, List<Node>>();
        for (var told : asTold()) {
            for (var on : ON) {
                data().find(ANY, on, told)
                        .mapWith(triple -> triple.getSubject())
                        .filterKeep(claim -> data().contains(claim, RDF.type.asNode(), Casus.CLAIM))
                        .forEachRemaining(claim -> questions
                                .computeIfAbsent(title(claim), key -> new ArrayList<>())
                                .add(claim));
            }
        }
        var groups = new ArrayList<Question>();
        questions.forEach((title, claims) -> groups.add(question(title, claims)));
        groups.sort(Comparator.comparingInt(question -> rank(question.title())));
        return groups;
    }

    /// The thing itself, and the same as other sources tell it.
    private Set<Node> asTold() {
        var found = new LinkedHashSet<Node>();
        var open = new ArrayDeque<Node>();
        open.add(thing);
        while (!open.isEmpty()) {
            var node = open.removeFirst();
            if (found.add(node)) {
                for (var same : List.of(Casus.SAME_EVENT_AS, Casus.SAME_AGREEMENT_AS)) {
                    open.addAll(objects(node, same));
                    data().find(ANY, same, node)
                            .mapWith(triple -> triple.getSubject())
                            .forEachRemaining(open::add);
                }
            }
        }
        return found;
    }

    private String title(Node claim) {
        if (isA(claim, Casus.ATTRIBUTION)) {
            return "Who did it?";
        }
        if (isA(claim, Casus.CASUALTY_ESTIMATE)) {
            return objects(claim, Casus.CASUALTY_TYPE).stream()
                    .findFirst()
                    .map(type -> "How many were " + showing.edition().labels().of(type) + "?")
                    .orElse("How many were hurt?");
        }
        if (isA(claim, Casus.WEAPON_USE)) {
            return "With what?";
        }
        if (isA(claim, Casus.IMPACT)) {
            return "What came down where?";
        }
        if (isA(claim, Casus.TROOP_LEVEL)) {
            return "How many troops?";
        }
        return isA(claim, Casus.STAGE_CHANGE) ? "How did it go on?" : "What else is claimed?";
    }

    private static int rank(String title) {
        return title.equals("Who did it?") ? 0 : title.startsWith("How many were") ? 1 : 2;
    }

    private Question question(String title, List<Node> nodes) {
        var claims = nodes.stream()
                .distinct()
                .map(this::claim)
                .sorted(Comparator.comparing((Claim claim) -> claim.about().text())
                        .thenComparing(Claim::number)
                        .thenComparing(claim -> claim.claim().whole()))
                .toList();
        boolean disputed = title.equals("Who did it?")
                ? doersDiffer(nodes)
                : title.startsWith("How many") && numbersDiffer(claims);
        return new Question(title, disputed, claims);
    }

    private boolean doersDiffer(List<Node> claims) {
        var denied = Codes.of(Stance.DENIED);
        var doers = claims.stream()
                .filter(claim -> !data().contains(claim, Casus.HAS_STANCE, denied))
                .flatMap(claim -> objects(claim, Casus.ATTRIBUTED_TO).stream())
                .collect(Collectors.toSet());
        return doers.size() > 1
                || (!doers.isEmpty()
                        && claims.stream().anyMatch(claim -> data().contains(claim, Casus.HAS_STANCE, denied)));
    }

    /// Numbers of parts are not those of the whole.
    private static boolean numbersDiffer(List<Claim> claims) {
        return claims.stream()
                        .filter(claim -> !claim.apart().startsWith("part")
                                && !claim.number().isEmpty())
                        .map(Claim::number)
                        .distinct()
                        .count()
                > 1;
    }

    private Claim claim(Node claim) {
        return new Claim(
                showing.of(claim),
                about(claim).map(showing::of).orElse(showing.of(claim)),
                victims(claim),
                number(claim),
                shown(claim, Casus.HAS_STANCE),
                shown(claim, Casus.CLAIMANT),
                apart(claim),
                new Quotes(showing).of(claim));
    }

    private Optional<Node> about(Node claim) {
        return SUBJECTS.stream()
                .flatMap(property -> objects(claim, property).stream())
                .findFirst();
    }

    private String victims(Node claim) {
        var words = texts(claim, Casus.WORDING);
        var groups = objects(claim, Casus.VICTIM_GROUP).stream()
                .map(showing.edition().labels()::of)
                .toList();
        return words.isEmpty() ? String.join(", ", groups) : String.join(", ", words);
    }

    private String apart(Node claim) {
        if (!objects(claim, Casus.BREAKDOWN_OF).isEmpty()) {
            return "part of a number";
        }
        return objects(claim, Casus.ALTERNATIVE_TO).isEmpty() ? "" : "stands against another number";
    }

    private String number(Node claim) {
        var best = texts(claim, Casus.BEST);
        if (!best.isEmpty()) {
            return best.getFirst();
        }
        var low = texts(claim, Casus.LOW);
        var high = texts(claim, Casus.HIGH);
        if (low.isEmpty()) {
            return high.isEmpty() ? "" : "at most " + high.getFirst();
        }
        return high.isEmpty() ? "at least " + low.getFirst() : low.getFirst() + " to " + high.getFirst();
    }

    /// What casus counts once the sources are taken together.
    public record Estimate(String type, String low, String best, String high) {}

    List<Estimate> estimates() {
        var found = new LinkedHashSet<Node>();
        asTold().forEach(told -> data().find(ANY, Casus.ON_EVENT, told)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(node -> isA(node, Casus.CONSOLIDATED_ESTIMATE))
                .forEachRemaining(found::add));
        return found.stream()
                .map(node -> new Estimate(
                        objects(node, Casus.CASUALTY_TYPE).stream()
                                .findFirst()
                                .map(showing.edition().labels()::of)
                                .orElse(""),
                        first(node, Casus.LOW),
                        first(node, Casus.BEST),
                        first(node, Casus.HIGH)))
                .sorted(Comparator.comparing(Estimate::type))
                .toList();
    }

    /// A claim in a few words, for a list; anything else by its label.
    Shown named() {
        var own = showing.of(thing);
        if (!isA(thing, Casus.CLAIM)) {
            return own;
        }
        var about = about(thing).map(showing.edition().labels()::of).orElse(own.text());
        var stance = objects(thing, Casus.HAS_STANCE).stream()
                .map(showing.edition().labels()::of)
                .findFirst()
                .orElse("claim");
        var number = number(thing);
        var text = "%s: %s%s".formatted(stance, about, number.isEmpty() ? "" : " " + number);
        return new Shown(text, own.href(), own.kind(), own.whole());
    }

    private String first(Node node, Node property) {
        var texts = texts(node, property);
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    private boolean isA(Node node, Node type) {
        return data().contains(node, RDF.type.asNode(), type);
    }

    private List<Shown> shown(Node node, Node property) {
        return objects(node, property).stream().map(showing::of).toList();
    }

    private List<Node> objects(Node node, Node property) {
        return data().find(node, property, ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isURI)
                .toList();
    }

    private List<String> texts(Node node, Node property) {
        return data()
                .find(node, property, ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isLiteral)
                .mapWith(Node::getLiteralLexicalForm)
                .toList()
                .stream()
                .distinct()
                .sorted()
                .toList();
    }
}
