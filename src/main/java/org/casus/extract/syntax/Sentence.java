package org.casus.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A parsed sentence of a document. `start` is the offset of its text in the document (UTF-16 units).
public final class Sentence {
    private final int number;
    private final int paragraph;
    private final boolean heading;
    private final int start;
    private final String text;
    private final List<Token> tokens;
    private final List<List<Token>> children;

    public Sentence(int number, int paragraph, boolean heading, int start, String text, List<Token> tokens) {
        this.number = number;
        this.paragraph = paragraph;
        this.heading = heading;
        this.start = start;
        this.text = text;
        this.tokens = List.copyOf(tokens);
        this.children = new ArrayList<>();
        tokens.forEach(ignored -> children.add(new ArrayList<>()));
        for (var token : tokens) {
            if (token.head() >= 0) {
                children.get(token.head()).add(token);
            }
        }
    }

    public int number() {
        return number;
    }

    public int paragraph() {
        return paragraph;
    }

    /// A title or a sub-head, as against running text.
    public boolean heading() {
        return heading;
    }

    public int start() {
        return start;
    }

    public String text() {
        return text;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public List<Token> children(Token token) {
        return children.get(token.index());
    }

    public Stream<Token> children(Token token, String... labels) {
        var wanted = Set.of(labels);
        return children(token).stream().filter(child -> wanted.contains(child.label()));
    }

    public Optional<Token> child(Token token, String... labels) {
        return children(token, labels).findFirst();
    }

    public Optional<Token> head(Token token) {
        return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }

    /// The token and its heads up to the root.
    public List<Token> ancestry(Token token) {
        var path = new ArrayList<Token>();
        var seen = new boolean[tokens.size()];
        for (int i = token.index(); i >= 0 && !seen[i]; i = tokens.get(i).head()) {
            seen[i] = true;
            path.add(tokens.get(i));
        }
        return path;
    }

    /// The token and all below it, in the order of the text.
    public List<Token> subtree(Token token) {
        var within = new boolean[tokens.size()];
        collect(token, within);
        return tokens.stream().filter(each -> within[each.index()]).toList();
    }

    private void collect(Token token, boolean[] within) {
        if (!within[token.index()]) {
            within[token.index()] = true;
            children(token).forEach(child -> collect(child, within));
        }
    }

    public boolean dominates(Token ancestor, Token token) {
        return ancestry(token).contains(ancestor);
    }

    public String text(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to).end());
    }

    public Optional<Token> next(Token token) {
        return token.index() + 1 < tokens.size() ? Optional.of(tokens.get(token.index() + 1)) : Optional.empty();
    }

    public Optional<Token> previous(Token token) {
        return token.index() > 0 ? Optional.of(tokens.get(token.index() - 1)) : Optional.empty();
    }

    /// The first place at or after `from` where these lower-case words stand one after another.
    public OptionalInt indexOf(int from, String... words) {
        return IntStream.rangeClosed(from, tokens.size() - words.length)
                .filter(i -> matches(i, words))
                .findFirst();
    }

    private boolean matches(int from, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(from + i).lower().equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
