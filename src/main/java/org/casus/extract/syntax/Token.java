package org.casus.extract.syntax;

/// One word of a sentence. `head` is the index of the word that it depends on, -1 for the root; `start` and `end`
/// are offsets in the sentence's text; `entity` is the kind of name that it is part of (PERSON, ORG, GPE ...), or
/// empty.
public record Token(
        int index,
        String form,
        String lemma,
        String pos,
        String entity,
        boolean entityStart,
        int head,
        String label,
        int start,
        int end) {
    public boolean isNoun() {
        return pos.startsWith("NN");
    }

    public boolean isProper() {
        return pos.startsWith("NNP");
    }

    public boolean isVerb() {
        return pos.startsWith("VB");
    }

    public boolean isNumber() {
        return pos.equals("CD");
    }

    /// The form in lower case.
    public String lower() {
        return form.toLowerCase(java.util.Locale.ROOT);
    }
}
