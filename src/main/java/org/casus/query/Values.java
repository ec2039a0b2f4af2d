package org.casus.query;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIs;

/// Turns what a user typed for a parameter into a node, or into nothing if it is no value of the parameter's type.
final class Values {
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20<>\"{}|\\\\^`\\x7f]");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-.*T.*(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");

    private final Names names;

    Values(Names names) {
        this.names = names;
    }

    Optional<Node> node(Parameter parameter, String text) {
        return switch (parameter.type()) {
            case IRI -> iri(parameter, text.strip()).map(NodeFactory::createURI);
            case LITERAL -> Optional.of(NodeFactory.createLiteralString(text));
            case LANGUAGE_LITERAL ->
                Optional.of(
                        NodeFactory.createLiteralLang(text, parameter.language().orElse("en")));
            case NUMBER -> number(text.strip());
            case INTEGER ->
                WHOLE.matcher(text.strip()).matches() ? typed(text.strip(), XSDDatatype.XSDinteger) : none();
            case DATE -> DAY.matcher(text.strip()).matches() ? typed(text.strip(), XSDDatatype.XSDdate) : none();
            case DATE_TIME ->
                TIME.matcher(text.strip()).matches() ? typed(text.strip(), XSDDatatype.XSDdateTime) : none();
            case BOOLEAN -> typed(text.strip(), XSDDatatype.XSDboolean);
        };
    }

    private static Optional<Node> number(String text) {
        if (WHOLE.matcher(text).matches()) {
            return typed(text, XSDDatatype.XSDinteger);
        }
        return typed(text, XSDDatatype.XSDdecimal);
    }

    private static Optional<Node> typed(String text, RDFDatatype datatype) {
        return datatype.isValid(text) ? Optional.of(NodeFactory.createLiteralDT(text, datatype)) : none();
    }

    private static Optional<Node> none() {
        return Optional.empty();
    }

    private Optional<String> iri(Parameter parameter, String text) {
        if (parameter.codes().isPresent()) {
            return code(parameter.codes().get(), text);
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var bare = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
        var whole = names.expanded(bare).orElseGet(() -> ABSOLUTE.matcher(bare).matches() ? bare : names.base() + bare);
        return Optional.of(whole).filter(Values::isIri);
    }

    /// A word of the list, or its IRI in any form; anything else cannot be meant.
    private Optional<String> code(CodeList codes, String text) {
        return codes.iri(text).or(() -> names.expanded(text).flatMap(codes::iri));
    }

    private static boolean isIri(String text) {
        if (FORBIDDEN.matcher(text).find()) {
            return false;
        }
        try {
            IRIs.checkEx(text);
            return true;
        } catch (IRIException e) {
            return false;
        }
    }

    /// A user's text for a message: one line, no control characters, not endless.
    static String printable(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return plain.length() <= 80 ? plain : plain.substring(0, 77) + "...";
    }
}
