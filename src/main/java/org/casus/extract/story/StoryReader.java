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
        this.attackReader = new AttackReader(story, timing, new Locations(story), attacks);
        this.whereabouts = new Whereabouts(story, new Locations(story), attacks);
        this.dating = new Dating(story, timing, attacks);
        this.casualties = new CasualtyReader(story, attacks);
        this.attributions = new AttributionReader(story, attacks);
        this.troops = new TroopReader(story, timing);
        this.agreements = new AgreementReader(story, timing, attacks);
        this.speech = new SpeechReader(story, timing, attacks, troops, agreements);
        this.descriptions = new DescriptionReader(story, attacks);
    }

    public Reading read() {
        var sentences = inReadingOrder();
        sentences.forEach(this::readAttacks);
        whereabouts.locate();
        attackReader.aimAtVictims();
        dating.date();
        sentences.forEach(this::readTheRest);
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
