package org.casus.extract.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PersonNamesTest {
    private static final PersonNames NAMES =
            new PersonNames(Set.of("maria", "jorge"), Set.of("airport", "hospital")::contains);

    @Test
    void marksARunOfProperNounsFromAGivenNameOn() {
        assertThat(persons("Mayor/NNP Maria/NNP de/IN Soto/NNP spoke/VBD")).isEqualTo("Maria de Soto");
    }

    @Test
    void leavesAGivenNameAlone() {
        assertThat(persons("Maria/NNP spoke/VBD")).isEmpty();
    }

    @Test
    void leavesWhatIsNamedAfterAPerson() {
        assertThat(persons("Jorge/NNP Chavez/NNP Airport/NNP was/VBD closed/VBN"))
                .isEmpty();
        assertThat(persons("Santa/NNP Maria/NNP Norte/NNP fell/VBD")).isEmpty();
    }

    @Test
    void leavesCommonWordsAfterAName() {
        assertThat(persons("Maria/NNP Soto/NNP hospital/NN burned/VBD")).isEmpty();
        assertThat(persons("Maria/NNP Soto/NNP and/CC others/NNS")).isEqualTo("Maria Soto");
    }

    private static String persons(String tagged) {
        var tokens = new ArrayList<Token>();
        for (var word : List.of(tagged.split(" ", -1))) {
            var parts = List.of(word.split("/", -1));
            tokens.add(new Token(tokens.size(), parts.get(0), parts.get(0), parts.get(1), "", false, -1, "dep", 0, 0));
        }
        return NAMES.mark(tokens).stream()
                .filter(token -> token.entity().equals("PERSON"))
                .map(Token::form)
                .collect(Collectors.joining(" "));
    }
}
