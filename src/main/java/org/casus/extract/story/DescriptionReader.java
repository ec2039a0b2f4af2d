package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.frame.Context;
import org.casus.extract.frame.Frame;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.Role;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.model.Place;
import org.casus.model.Status;
import org.casus.reference.Entity;

/// Reads what a document says in passing: offices of persons, whom a group sides with, where a facility lies, and
/// that a defence system went into action.
final class DescriptionReader {
    private static final Set<String> OFFICES = Set.of(
            "president",
            "minister",
            "secretary",
            "ambassador",
            "chancellor",
            "governor",
            "mayor",
            "king",
            "premier",
            "chief",
            "commissioner",
            "envoy",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "senator",
            "director",
            "commander",
            "representative",
            "lawmaker",
            "prosecutor",
            "general",
            "chairman",
            "chairperson",
            "leader");
    private static final Set<String> DROPPED =
            Set.of("the", "new", "a", "an", "former", "ex", "then", "its", "their", "his", "current", "longtime");
    private static final Set<String> PAST = Set.of("former", "ex", "late");
    private static final Pattern ALIGNED =
            Pattern.compile("(?i)pro-(\\w+)|(\\w+)-(?:backed|aligned|allied|supported|linked)");
    private static final Set<String> DEFENCES = Set.of(
            "defense",
            "defence",
            "c-ram",
            "siren",
            "interceptor",
            "anti-missile",
            "air-defense",
            "anti-aircraft",
            "shield",
            "iron dome",
            "patriot");

    /// Somebody holds a post.
    record Office(Mention person, String title, Optional<Entity> of, Draft.Support support) {}

    /// A group sides with a state, and may be based in another.
    record Alignment(Mention group, Entity with, Optional<Place> basedIn, Draft.Support support) {}

    /// A facility lies in a place.
    record Location(Mention facility, Place within, Draft.Support support) {}

    /// A defence system went into action.
    record Defence(Mention system, Context context, Optional<AttackDraft> during, Draft.Support support) {}

    private final Story story;
    private final Attacks attacks;
    final List<Office> offices = new ArrayList<>();
    final List<Alignment> alignments = new ArrayList<>();
    final List<Location> locations = new ArrayList<>();
    final List<Defence> defences = new ArrayList<>();

    DescriptionReader(Story story, Attacks attacks) {
        this.story = story;
        this.attacks = attacks;
    }

    void read(Sentence sentence) {
        sentence.tokens().stream()
                .filter(token -> token.entity().equals("PERSON") && isNameHead(sentence, token))
                .forEach(token -> office(sentence, token));
        sentence.tokens().forEach(token -> {
            alignment(sentence, token);
            location(sentence, token);
        });
        story.matches(sentence).stream()
                .filter(match -> match.trigger().frame() == Frame.DEFENCE)
                .forEach(this::defence);
    }

    private static boolean isNameHead(Sentence sentence, Token token) {
        return !token.label().equals("compound")
                && sentence.next(token)
                        .filter(next -> next.entity().equals("PERSON") && !next.entityStart())
                        .isEmpty();
    }

    /// "Iraqi Prime Minister X", "the acting Minister of Defense, X", "X, the prime minister of Iraq".
    private void office(Sentence sentence, Token name) {
        var title = titleBefore(sentence, name)
                .or(() -> apposed(sentence, name))
                .or(() -> sentence.children(name, "appos")
                        .filter(token -> OFFICES.contains(token.lemma()))
                        .findFirst());
        if (title.isEmpty()) {
            return;
        }
        var noun = title.get();
        var person = story.mention(sentence, name);
        int from = Math.min(titleStart(sentence, noun), noun.index());
        if (isPast(sentence, from, noun)) {
            return;
        }
        var words = titleText(sentence, noun, name, from);
        var text = person.name();
        boolean known = offices.stream()
                .anyMatch(each ->
                        each.person().name().equals(text) && each.title().equalsIgnoreCase(words));
        if (known) {
            return;
        }
        offices.add(new Office(
                person,
                words,
                stateOf(sentence, noun, name),
                new Draft.Support("description.office", noun.form() + "; person = " + person.text(), sentence)));
    }

    private static boolean isPast(Sentence sentence, int from, Token noun) {
        for (int i = Math.max(0, from - 1); i < noun.index(); i++) {
            if (PAST.contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /// The office noun that stands before a name and belongs to it.
    private static Optional<Token> titleBefore(Sentence sentence, Token name) {
        return sentence.children(name, "compound", "nmod")
                .filter(token ->
                        OFFICES.contains(token.lemma()) && !token.entity().equals("PERSON"))
                .filter(token -> token.index() < name.index())
                .reduce((first, second) -> second);
    }

    private static Optional<Token> apposed(Sentence sentence, Token name) {
        return name.label().equals("appos")
                ? sentence.head(name).filter(head -> OFFICES.contains(head.lemma()))
                : Optional.empty();
    }

    private static int titleStart(Sentence sentence, Token noun) {
        return sentence.subtree(noun).stream()
                .map(Token::index)
                .filter(index -> index < noun.index())
                .min(Integer::compare)
                .orElse(noun.index());
    }

    /// The words of the office, without what only says whose or how new: "acting Minister of Defense".
    private String titleText(Sentence sentence, Token noun, Token name, int from) {
        int first = from;
        var head = name.label().equals("appos") ? noun : name;
        for (var child : sentence.children(head, "compound", "nmod").toList()) {
            boolean adjacent = child.index() < noun.index() && !child.entity().equals("PERSON");
            first = adjacent ? Math.min(first, child.index()) : first;
        }
        var words = new StringBuilder();
        for (int i = first; i <= noun.index(); i++) {
            var token = sentence.token(i);
            boolean owner = token.pos().equals("POS");
            boolean dropped = DROPPED.contains(token.lower())
                    || story.gazetteer().state(sentence, token).isPresent();
            if (owner) {
                words.setLength(0);
            } else if (!dropped) {
                boolean joined = i > first && sentence.token(i - 1).end() == token.start();
                words.append(joined || words.isEmpty() ? "" : " ").append(token.form());
            }
        }
        return words + of(sentence, noun);
    }

    private static String of(Sentence sentence, Token noun) {
        return sentence.children(noun, "prep")
                .filter(prep -> prep.lower().equals("of") && prep.index() == noun.index() + 1)
                .flatMap(prep -> sentence.children(prep, "pobj")
                        .map(object -> " of " + sentence.text(leftmost(sentence, object), object.index())))
                .findFirst()
                .orElse("");
    }

    private static int leftmost(Sentence sentence, Token object) {
        return sentence.children(object, "compound", "nmod", "det")
                .map(Token::index)
                .filter(index -> index < object.index())
                .min(Integer::compare)
                .orElse(object.index());
    }

    private Optional<Entity> stateOf(Sentence sentence, Token noun, Token name) {
        for (var head : List.of(noun, name)) {
            for (var child : sentence.children(head)) {
                var state = child.index() <= noun.index()
                        ? story.gazetteer().state(sentence, child)
                        : Optional.<Entity>empty();
                if (state.isPresent()) {
                    return state;
                }
            }
        }
        return Stream.of(noun, name)
                .flatMap(head -> new Clauses(sentence).prepositional(head, "of").stream())
                .flatMap(token -> story.gazetteer().state(sentence, token).stream())
                .findFirst();
    }

    /// "Pro-Iran factions in Iraq", "the Iran-backed militia".
    private void alignment(Sentence sentence, Token token) {
        var matcher = ALIGNED.matcher(token.form());
        if (!matcher.matches()) {
            return;
        }
        var with = Optional.ofNullable(matcher.group(1))
                .or(() -> Optional.ofNullable(matcher.group(2)))
                .flatMap(name -> story.gazetteer().reference().find(name).stream()
                        .filter(entity -> entity.kind() == Entity.Kind.STATE)
                        .findFirst());
        var group = sentence.head(token)
                .filter(Token::isNoun)
                .map(head -> story.mention(sentence, head))
                .filter(mention ->
                        mention.sense() == Sense.ARMED_GROUP || mention.sense() == Sense.PERSON && mention.isPlural());
        if (with.isEmpty() || group.isEmpty()) {
            return;
        }
        var noun = group.get().head();
        var basedIn = story.coreference()
                .adjectiveState(sentence, noun)
                .flatMap(story.gazetteer().reference()::territoryOf)
                .map(entity -> new Place(
                        entity.name(),
                        Optional.empty(),
                        entity.country(),
                        Optional.of(entity.name()),
                        Optional.of(entity.iri())))
                .or(() -> new Clauses(sentence)
                        .prepositional(noun, "in").stream()
                                .flatMap(each -> story.participants().place(story.mention(sentence, each)).stream())
                                .findFirst());
        var alignment = new Alignment(
                group.get(),
                with.get(),
                basedIn,
                new Draft.Support(
                        "description.alignment",
                        token.form() + "; group = " + group.get().text(),
                        sentence));
        boolean known = alignments.stream()
                .anyMatch(each -> each.group.isAlike(alignment.group)
                        && each.with.equals(alignment.with)
                        && (each.basedIn.isPresent() || alignment.basedIn.isEmpty()));
        if (!known) {
            alignments.removeIf(
                    each -> each.group.isAlike(alignment.group) && each.with.equals(alignment.with));
            alignments.add(alignment);
        }
    }

    /// "the Green Zone where this chancellery is located", "The base lies in X".
    private void location(Sentence sentence, Token token) {
        boolean locates =
                token.isVerb() && Set.of("locate", "situate", "lie", "stand").contains(token.lemma());
        if (!locates) {
            return;
        }
        var clauses = new Clauses(sentence);
        var subject = (clauses.passive(token) ? clauses.objects(token) : clauses.subjects(token))
                .stream()
                        .map(each -> story.mention(sentence, each))
                        .filter(mention -> mention.sense() == Sense.FACILITY)
                        .findFirst()
                        .map(mention -> story.coreference().resolve(mention, each -> each.sense() == Sense.FACILITY))
                        .filter(Mention::isProper);
        boolean where = sentence.children(token, "advmod")
                .anyMatch(child -> child.lower().equals("where"));
        var place = where && token.label().equals("relcl")
                ? sentence.head(token).flatMap(head -> story.participants().place(story.mention(sentence, head)))
                : clauses.prepositional(token, "in", "at").stream()
                        .flatMap(each -> story.participants().place(story.mention(sentence, each)).stream())
                        .findFirst();
        if (subject.isPresent() && place.isPresent()) {
            locations.add(new Location(
                    subject.get(),
                    place.get(),
                    new Draft.Support(
                            "description.location",
                            token.form() + "; facility = " + subject.get().text(),
                            sentence)));
        }
    }

    private void defence(FrameMatch match) {
        var system =
                match.fillers(Role.SYSTEM).filter(mention -> isDefence(mention)).findFirst();
        if (system.isEmpty() || match.context().status() != Status.OCCURRED) {
            return;
        }
        defences.add(new Defence(
                system.get(),
                match.context(),
                attacks.current(match.sentence()),
                new Draft.Support(match.trigger().id(), match.path(), match.sentence())));
    }

    private static boolean isDefence(Mention mention) {
        var words = mention.text().toLowerCase(java.util.Locale.ROOT);
        return DEFENCES.stream().anyMatch(words::contains);
    }
}
