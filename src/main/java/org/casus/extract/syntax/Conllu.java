package org.casus.extract.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.casus.model.InputException;
import org.casus.model.Origin;

/// Parsed sentences as CoNLL-U: ten columns a word, of which FORM, LEMMA, XPOS, HEAD and DEPREL are used, and in
/// MISC the name that a word is part of (`NER=B-PERSON`) and its offsets in the sentence (`TokenRange=0:5`, UTF-16
/// units as everywhere in a [Token]). The sentence stands above as `# text = ...`.
public final class Conllu {
    private static final String TEXT = "# text = ";
    private static final String NONE = "_";
    private static final int COLUMNS = 10;

    /// A sentence's text and its words.
    public record Parse(String text, List<Token> tokens) {
        public Parse {
            tokens = List.copyOf(tokens);
        }
    }

    private Conllu() {}

    /// The parses as a file's content; each ends with an empty line.
    public static String write(List<Parse> parses) {
        var out = new StringBuilder();
        for (var parse : parses) {
            out.append(TEXT).append(parse.text()).append('\n');
            parse.tokens().forEach(token -> out.append(line(token)).append('\n'));
            out.append('\n');
        }
        return out.toString();
    }

    private static String line(Token token) {
        var name = token.entity().isEmpty() ? "" : "NER=" + (token.entityStart() ? "B-" : "I-") + token.entity() + "|";
        return String.join(
                "\t",
                Integer.toString(token.index() + 1),
                token.form(),
                token.lemma().isEmpty() ? NONE : token.lemma(),
                NONE,
                token.pos().isEmpty() ? NONE : token.pos(),
                NONE,
                Integer.toString(token.head() + 1),
                token.label(),
                NONE,
                name + "TokenRange=" + token.start() + ":" + token.end());
    }

    /// The parses of a file's content; `file` is named in messages.
    public static List<Parse> read(String content, String file) {
        var reading = new Reading(file);
        content.lines().forEach(reading::line);
        reading.endSentence();
        return List.copyOf(reading.parses);
    }

    /// One reading of one file.
    private static final class Reading {
        private final String file;
        private final List<Parse> parses = new ArrayList<>();
        private final List<Token> tokens = new ArrayList<>();
        private String text = "";
        private int number;

        Reading(String file) {
            this.file = file;
        }

        void line(String line) {
            number++;
            if (line.isBlank()) {
                endSentence();
            } else if (line.startsWith(TEXT)) {
                text = line.substring(TEXT.length());
            } else if (!line.startsWith("#")) {
                tokens.add(token(line.split("\t", -1)));
            }
        }

        void endSentence() {
            if (tokens.isEmpty()) {
                return;
            }
            if (text.isEmpty()) {
                throw fault("the sentence above has no line '# text = ...'");
            }
            for (var token : tokens) {
                if (token.head() >= tokens.size() || token.head() == token.index()) {
                    throw fault("word %d of '%s' depends on word %d, which is not another word of the sentence"
                            .formatted(token.index() + 1, text, token.head() + 1));
                }
                if (token.end() > text.length()) {
                    throw fault("'%s' ends at %d, beyond the text '%s'".formatted(token.form(), token.end(), text));
                }
            }
            parses.add(new Parse(text, tokens));
            tokens.clear();
            text = "";
        }

        private Token token(String[] columns) {
            if (columns.length != COLUMNS) {
                throw fault(
                        "a word has %d columns, parted by tabs; this line has %d".formatted(COLUMNS, columns.length));
            }
            if (number(columns[0], "ID") != tokens.size() + 1) {
                throw fault("the words are numbered 1, 2, 3 ...; '%s' is out of order".formatted(columns[0]));
            }
            var misc = misc(columns[9]);
            var name = misc.getOrDefault("NER", "");
            var range = misc.getOrDefault("TokenRange", "").split(":", -1);
            if (range.length != 2) {
                throw fault("the last column must have 'TokenRange=start:end'; it is '%s'".formatted(columns[9]));
            }
            return new Token(
                    tokens.size(),
                    columns[1],
                    columns[2].equals(NONE) && !columns[1].equals(NONE) ? "" : columns[2],
                    columns[4].equals(NONE) ? "" : columns[4],
                    name.isEmpty() ? "" : name.substring(name.indexOf('-') + 1),
                    name.startsWith("B-"),
                    number(columns[6], "HEAD") - 1,
                    columns[7],
                    number(range[0], "TokenRange"),
                    number(range[1], "TokenRange"));
        }

        private static Map<String, String> misc(String column) {
            return List.of(column.split("\\|")).stream()
                    .filter(each -> each.contains("="))
                    .collect(Collectors.toMap(
                            each -> each.substring(0, each.indexOf('=')),
                            each -> each.substring(each.indexOf('=') + 1),
                            (first, second) -> second,
                            LinkedHashMap::new));
        }

        private int number(String text, String column) {
            return whole(text).orElseThrow(() -> fault("'%s' is no whole number for %s".formatted(text, column)));
        }

        private static OptionalInt whole(String text) {
            return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
        }

        private InputException fault(String reason) {
            return new InputException("%s: %s.".formatted(Origin.of(file, number), reason));
        }
    }
}
