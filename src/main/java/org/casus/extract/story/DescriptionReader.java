package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

/// Reads what a document says in passing: whom a group sides with, where a facility lies, that a defence system
/// went into action, and through [OfficeReader] the offices of persons.
final class DescriptionReader {
    private final Story story;
    private final Attacks attacks;
    private final OfficeReader officeReader;

    DescriptionReader(Story story, Attacks attacks) {
        this.story = story;
        this.attacks = attacks;
        this.officeReader = new OfficeReader(story);
    }

    List<OfficeReader.Office> offices() {
        return officeReader.offices();
    }

    private static final Pattern ALIGNED =
            Pattern.compile("(?i)pro-(\\w+)|(\\w+)-(?:backed|aligned|allied|supported|linked)");

    private static final Set<String> SPONSORED =
            Set.of("backed", "aligned", "allied", "supported", "linked", "sponsored");
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

    /// A group sides with a state, and may be based in another.
    record Alignment(Mention group, Entity with, Optional<Place> basedIn, Draft.Support support) {}

    /// A facility lies in a place.
    record Location(Mention facility, Place within, Draft.Support support) {}

    /// A defence system went into action.
    record Defence(Mention system, Context context, Optional<AttackDraft> during, Draft.Support support) {}

    final List<Alignment> alignments = new ArrayList<>();

    final List<Location> locations = new ArrayList<>();

    final List<Defence> defences = new ArrayList<>();

    void read(Sentence sentence) {
        officeReader.read(sentence);
        sentence.tokens().forEach(token -> {
            alignment(sentence, token);
            location(sentence, token);
        });
        story.matches(sentence).stream()
                .filter(match -> match.trigger().frame() == Frame.DEFENCE)
                .forEach(this::defence);
    }

    /// "Pro-Iran factions in Iraq", "the Iran-backed militia".
    private void alignment(Sentence sentence, Token token) {
        var with = sponsor(sentence, token);
        if (with.isEmpty()) {
            return;
        }
        var group = sentence.head(token)
                .filter(Token::isNoun)
                .map(head -> story.mention(sentence, head))
                .filter(mention ->
                        mention.sense() == Sense.ARMED_GROUP || mention.sense() == Sense.PERSON && mention.isPlural());
        if (group.isEmpty()) {
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
            alignments.removeIf(each -> each.group.isAlike(alignment.group) && each.with.equals(alignment.with));
            alignments.add(alignment);
        }
    }

    /// The state of "pro-Iran" or "Iran-backed", which the tokenizer cuts at its hyphen.
    private Optional<Entity> sponsor(Sentence sentence, Token token) {
        var matcher = ALIGNED.matcher(token.form());
        if (matcher.matches()) {
            return state(Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2)));
        }
        boolean cut = SPONSORED.contains(token.lower())
                && token.index() > 1
                && sentence.token(token.index() - 1).form().equals("-");
        return cut ? state(sentence.token(token.index() - 2).form()) : Optional.empty();
    }

    private Optional<Entity> state(String name) {
        return story.gazetteer().reference().find(name).stream()
                .filter(entity -> entity.kind() == Entity.Kind.STATE)
                .findFirst();
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
