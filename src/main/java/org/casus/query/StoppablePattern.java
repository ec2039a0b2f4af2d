package org.casus.query;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionEnv;

/// REGEX and REPLACE, looking now and then whether the query was cancelled.
abstract class StoppablePattern extends FunctionBase {
    private final String name;
    private final int least;

    private StoppablePattern(String name, int least) {
        this.name = name;
        this.least = least;
    }

    @Override
    public void checkBuild(String uri, ExprList arguments) {
        if (arguments.size() < least || arguments.size() > least + 1) {
            throw new QueryBuildException("%s takes %d or %d arguments.".formatted(name, least, least + 1));
        }
    }

    @Override
    public NodeValue exec(List<NodeValue> arguments) {
        throw new IllegalStateException("A pattern is asked with the query's context.");
    }

    Matcher matcher(List<NodeValue> arguments, FunctionEnv environment) {
        var text = NodeValueOps.checkAndGetStringLiteral(name, arguments.get(0)).getLiteralLexicalForm();
        var pattern =
                NodeValueOps.checkAndGetStringLiteral(name, arguments.get(1)).getLiteralLexicalForm();
        var flags = arguments.size() > least
                ? NodeValueOps.checkAndGetStringLiteral(name, arguments.get(least))
                        .getLiteralLexicalForm()
                : "";
        Object signal = environment.getContext().get(ARQConstants.symCancelQuery);
        var cancelled = signal instanceof AtomicBoolean given ? given : new AtomicBoolean();
        return RegexEngine.makePattern(name, pattern, flags).matcher(new Watched(text, cancelled));
    }

    static <T> T guarded(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError e) {
            throw new ExprEvalException("The pattern is too deep for this text.", e);
        }
    }

    static final class Matching extends StoppablePattern {
        Matching() {
            super("REGEX", 2);
        }

        @Override
        protected NodeValue exec(List<NodeValue> arguments, FunctionEnv environment) {
            return NodeValue.makeBoolean(
                    guarded(() -> matcher(arguments, environment).find()));
        }
    }

    static final class Replacing extends StoppablePattern {
        Replacing() {
            super("REPLACE", 3);
        }

        /// Once the pattern has come to its end on the text, it does so again.
        @Override
        protected NodeValue exec(List<NodeValue> arguments, FunctionEnv environment) {
            guarded(() -> matcher(arguments, environment).results().count());
            return arguments.size() == 3
                    ? XSDFuncOp.strReplace(arguments.get(0), arguments.get(1), arguments.get(2))
                    : XSDFuncOp.strReplace(arguments.get(0), arguments.get(1), arguments.get(2), arguments.get(3));
        }
    }

    /// A text that is no longer told once the query is cancelled.
    private record Watched(String text, AtomicBoolean cancelled) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (cancelled.get()) {
                throw new QueryCancelledException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.substring(start, end), cancelled);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
