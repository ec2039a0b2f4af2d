package org.casus.extract.syntax;

import java.util.ArrayList;
import java.util.List;

/// Gives a person's name its last word back, which the model at times leaves out: "Antonio Rodriguez | Porth".
public record WholeNames(Annotator annotator) implements Annotator {
    private static final String PERSON = "PERSON";

    @Override
    public List<Token> annotate(String sentence) {
        var tokens = new ArrayList<Token>();
        for (var token : annotator.annotate(sentence)) {
            tokens.add(!tokens.isEmpty() && endsName(tokens.getLast(), token) ? named(token) : token);
        }
        return tokens;
    }

    private static boolean endsName(Token before, Token token) {
        return token.isProper()
                && token.entity().isEmpty()
                && before.entity().equals(PERSON)
                && before.label().equals("compound")
                && before.head() == token.index();
    }

    private static Token named(Token token) {
        return new Token(
                token.index(),
                token.form(),
                token.lemma(),
                token.pos(),
                PERSON,
                false,
                token.head(),
                token.label(),
                token.start(),
                token.end());
    }
}
