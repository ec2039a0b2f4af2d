package org.casus.extract.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casus.extract.Stored;
import org.junit.jupiter.api.Test;

class ClausesTest {
    @Test
    void anActiveVerbHasItsSubjectAndObject() {
        in("Rebels attacked a bridge.").subjects("attacked", "Rebels").objects("attacked", "bridge");
    }

    @Test
    void aPassiveVerbIsTurned() {
        in("A bridge was attacked by rebels.").subjects("attacked", "rebels").objects("attacked", "bridge");
    }

    @Test
    void aRelativePronounStandsForItsNoun() {
        in("The men who attacked the bridge fled.").subjects("attacked", "men").objects("attacked", "bridge");
    }

    @Test
    void aRelativePronounCanBeTheObject() {
        in("The bridge that rebels attacked collapsed.")
                .subjects("attacked", "rebels")
                .objects("attacked", "bridge");
    }

    @Test
    void coordinatedNounsAreEachOne() {
        in("Rebels and soldiers attacked a bridge and a tunnel.")
                .subjects("attacked", "Rebels", "soldiers")
                .objects("attacked", "bridge", "tunnel");
    }

    @Test
    void coordinatedVerbsShareAnObjectBehindThem() {
        in("The rebels have killed and wounded five guards.")
                .subjects("killed", "rebels")
                .subjects("wounded", "rebels")
                .objects("wounded", "guards");
    }

    @Test
    void aNumberThatWoundedNobodyWasWounded() {
        in("The ambush left three soldiers dead and two wounded.").objects("wounded", "two");
    }

    @Test
    void coordinatedVerbsShareTheirSubjectAndKeepTheirObjects() {
        in("Rebels stormed the base and burned two trucks.")
                .subjects("burned", "Rebels")
                .objects("stormed", "base")
                .objects("burned", "trucks");
    }

    @Test
    void whoIsForcedToLeaveLeaves() {
        in("The general forced the soldiers to leave the city.")
                .subjects("leave", "soldiers")
                .objects("leave", "city");
    }

    @Test
    void aParticipleBehindAPassiveHasWhatWasHitAsItsSubjectIfNoAgentIsNamed() {
        in("Two hotels were hit, killing five guests.")
                .subjects("killing", "hotels")
                .objects("killing", "guests");
    }

    @Test
    void aPrepositionHasItsObject() {
        in("Rebels fired rockets in the direction of the base.").prepositional("fired", "in", "direction");
    }

    private static Checked in(String text) {
        return new Checked(Stored.sentence(text));
    }

    private record Checked(Sentence sentence) {
        Checked subjects(String verb, String... words) {
            assertThat(forms(new Clauses(sentence).subjects(token(verb)))).containsExactly(words);
            return this;
        }

        Checked objects(String verb, String... words) {
            assertThat(forms(new Clauses(sentence).objects(token(verb)))).containsExactly(words);
            return this;
        }

        Checked prepositional(String word, String preposition, String... words) {
            assertThat(forms(new Clauses(sentence).prepositional(token(word), preposition)))
                    .containsExactly(words);
            return this;
        }

        private static List<String> forms(List<Token> tokens) {
            return tokens.stream().map(Token::form).toList();
        }

        private Token token(String form) {
            return sentence.tokens().stream()
                    .filter(token -> token.form().equals(form))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
