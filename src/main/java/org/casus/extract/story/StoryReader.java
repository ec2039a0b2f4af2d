package org.casus.extract.story;

import java.util.Comparator;
import java.util.List;
import org.casus.extract.syntax.Sentence;

/// Reads a document sentence by sentence and puts its facts together. Headings come last: they repeat what the text
/// tells.
public final class StoryReader {
    private final Story story;
    private final Attacks attacks;
    private final AttackReader attackReader;
    private final Dating dating;
    private final Whereabouts whereabouts;
    private final CasualtyReader casualties;
    private final AttributionReader attributions;
    private final TroopReader troops;
    private final AgreementReader agreements;
    private final SpeechReader speech;
    private final DescriptionReader descriptions;

    public StoryReader(Story story) {
        this.story = story;
        var timing = new Timing(story);
        this.attacks = new Attacks(story);
        var locations = new Locations(story);
        this.attackReader = new AttackReader(story, timing, locations, attacks);
        this.whereabouts = new Whereabouts(story, locations, attacks);
        this.dating = new Dating(story, timing, attacks);
        this.casualties = new CasualtyReader(story, new Causes(story, attacks, timing, locations));
        this.attributions = new AttributionReader(story, attacks);
        this.troops = new TroopReader(story, timing);
        this.agreements = new AgreementReader(story, timing, attacks);
        this.speech = new SpeechReader(story, timing, attacks, troops, agreements);
        this.descriptions = new DescriptionReader(story, attacks);
    }

    public Reading read() {
        attacks();
        new Weighing(story, attacks).weigh();
        return readTheRest();
    }

    /// What the rules alone find, with nothing proposed, weighed or added.
    public Reading readByRules() {
        byRules();
        return readTheRest();
    }

    /// The attacks of the document, and those that are proposed, before they are weighed.
    Attacks attacks() {
        inReadingOrder().forEach(this::readAttacks);
        story.sentences().stream().filter(sentence -> !sentence.heading()).forEach(attackReader::propose);
        settle();
        return attacks;
    }

    private void byRules() {
        inReadingOrder().forEach(this::readAttacks);
        settle();
    }

    private void settle() {
        casualties.readUnattached();
        attackReader.aimAtVictims();
        // Before places are guessed, which might contradict.
        new Doubles(attacks).join();
        whereabouts.locate();
    }

    private Reading readTheRest() {
        dating.date();
        inReadingOrder().forEach(this::readTheRest);
        agreements.settle();
        return new Assembler(story).assemble(attacks, troops, agreements, speech, descriptions);
    }

    private List<Sentence> inReadingOrder() {
        return story.sentences().stream()
                .sorted(Comparator.comparing(Sentence::heading))
                .toList();
    }

    private void readAttacks(Sentence sentence) {
        attackReader.read(sentence);
        casualties.read(sentence);
        attributions.read(sentence);
    }

    /// What counts from the day of an attack, which may be told only later in the text.
    private void readTheRest(Sentence sentence) {
        troops.read(sentence, attacks.anchor(sentence));
        agreements.read(sentence, speech.lastSaid());
        speech.read(sentence);
        descriptions.read(sentence);
    }
}
