package org.casus.extract.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WholeNamesTest {
    private static final String PERSON = "PERSON";

    @Test
    void theLastWordOfANameIsPartOfIt() {
        assertThat(named(word(0, "Juan", "NNP", PERSON, 1, "compound"), word(1, "Ruiz", "NNP", "", 2, "nsubj")))
                .extracting(Token::entity)
                .containsExactly(PERSON, PERSON);
    }

    @Test
    void aNounBehindANameIsNot() {
        assertThat(named(word(0, "Ruiz", "NNP", PERSON, 1, "compound"), word(1, "supporters", "NNS", "", 2, "nsubj")))
                .extracting(Token::entity)
                .containsExactly(PERSON, "");
    }

    @Test
    void anotherNameKeepsItsKind() {
        assertThat(named(word(0, "Juan", "NNP", PERSON, 1, "compound"), word(1, "Airport", "NNP", "FAC", 2, "nsubj")))
                .extracting(Token::entity)
                .containsExactly(PERSON, "FAC");
    }

    private static List<Token> named(Token... tokens) {
        return new WholeNames(ignored -> List.of(tokens)).annotate("");
    }

    private static Token word(int index, String form, String pos, String entity, int head, String label) {
        return new Token(index, form, form, pos, entity, false, head, label, 10 * index, 10 * index + form.length());
    }
}
