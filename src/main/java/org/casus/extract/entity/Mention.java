package org.casus.extract.entity;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.model.Count;
import org.casus.model.VictimGroup;
import org.casus.model.WeaponKind;
import org.casus.reference.Entity;
import org.casus.reference.Named;

/// A noun phrase, from token `from` to token `to` (both inclusive), with what it stands for. `links` are the
/// reference entities that its name can mean, the most likely first.
public record Mention(
        Sentence sentence,
        Token head,
        int from,
        int to,
        Sense sense,
        List<Named> links,
        Optional<VictimGroup> victims,
        Optional<WeaponKind> weapon,
        Optional<Count> count) {
    /// Kinds of names, as against dates, times and numbers, which the model marks, too.
    private static final Set<String> NAMES = Set.of("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT");

    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our", "some", "any",
            "certain");

    /// Words before a noun that say how many, which or how sure, not who.
    private static final Set<String> QUANTIFIERS = Set.of(
            "all",
            "both",
            "several",
            "various",
            "many",
            "numerous",
            "other",
            "another",
            "so-called",
            "self-styled",
            "self-proclaimed",
            "alleged",
            "presumed",
            "least");

    /// What the model marks as a time or a weight: "early Sunday morning terrorists", "a 10-kg charge".
    private static final Set<String> MEASURES = Set.of("DATE", "TIME", "QUANTITY");

    private static final Set<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /// The words without a leading article or number, and without a quotation mark whose other one is not there.
    public String name() {
        int first = from;
        while (first < head.index() && isSkipped(sentence.token(first))) {
            first++;
        }
        var words = unbracketed(sentence.text(first, to).replaceAll("\\s+", " "));
        boolean odd = words.chars().filter(c -> c == '"').count() % 2 == 1;
        return odd ? words.replace("\"", "").strip() : words;
    }

    /// A name without what an editor put in brackets: "ELN [Army of National Liberation] rebels". Of brackets that the
    /// phrase cuts through, what stands outside.
    private static String unbracketed(String words) {
        var whole = words.replaceAll("\\s*[\\[(][^\\[\\]()]*[\\])]", "");
        var outside = whole.replaceAll("^[^\\[(]*[\\])]\\s*", "")
                .replaceAll("\\s*[\\[(].*$", "")
                .strip();
        return outside.isEmpty() ? words : outside;
    }

    private boolean isSkipped(Token token) {
        return DETERMINERS.contains(token.lower())
                || QUANTIFIERS.contains(token.lower())
                || token.pos().equals("PRP$")
                || token.pos().equals("HYPH")
                || (MEASURES.contains(token.entity()) || isDay(token)) && !MEASURES.contains(head.entity())
                || token.isNumber()
                        && count.isPresent()
                        && !(head.isProper()
                                && Character.isUpperCase(token.form().charAt(0)))
                || token.label().equals("predet")
                || token.label().equals("advmod") && count.flatMap(Count::text).isPresent();
    }

    /// "1 November guerrillas", where the model sees no date.
    private boolean isDay(Token token) {
        boolean month = MONTHS.contains(token.lower())
                && sentence.previous(token).filter(Token::isNumber).isPresent();
        return month
                || token.isNumber()
                        && sentence.next(token)
                                .filter(next -> MONTHS.contains(next.lower()))
                                .isPresent();
    }

    /// The words as they stand.
    public String text() {
        return sentence.text(from, to);
    }

    public boolean isPronoun() {
        return head.pos().startsWith("PRP");
    }

    public boolean isProper() {
        return head.isProper() || NAMES.contains(head.entity()) && head.isNoun();
    }

    public boolean isPlural() {
        return head.pos().endsWith("S")
                || count.flatMap(many -> many.best().isPresent() && many.best().getAsInt() != 1
                                ? Optional.of(true)
                                : Optional.empty())
                        .isPresent();
    }

    /// Whether "this", "that", "the" or a possessive points back to something that was named before.
    public boolean isDefinite() {
        var first = sentence.token(from).lower();
        return Set.of("the", "this", "that", "these", "those").contains(first);
    }

    public boolean isDemonstrative() {
        return Set.of("this", "that", "these", "those")
                .contains(sentence.token(from).lower());
    }

    public Optional<Named> link() {
        return links.stream().findFirst();
    }

    public Optional<Entity> placeLink() {
        return links.stream()
                .map(Named::entity)
                .filter(entity -> entity.kind().isPlace())
                .findFirst();
    }

    public Optional<Entity> actorLink() {
        return links.stream()
                .map(Named::entity)
                .filter(entity -> !entity.kind().isPlace())
                .findFirst();
    }

    /// Named, or linked to a reference entity.
    public boolean isNamed() {
        return isProper() || !links.isEmpty();
    }

    /// Whether both have the same head noun or mean the same reference entity.
    public boolean isAlike(Mention other) {
        boolean linked = link().isPresent()
                && link().map(named -> named.entity().iri())
                        .equals(other.link().map(named -> named.entity().iri()));
        return linked || head.lemma().equals(other.head.lemma());
    }

    public int startOffset() {
        return sentence.start() + sentence.token(from).start();
    }

    public int endOffset() {
        return sentence.start() + sentence.token(to).end();
    }

    @Override
    public String toString() {
        return text() + "/" + sense;
    }
}
