package org.casus.table.program;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.casus.table.function.Functions;

/// `(?part ?number) casusfn:split (?text ";")`: the parts of a text, without the spaces around them, numbered from 1.
/// Empty parts are passed over; a text without a part, or an unbound one, gives one solution with neither bound, so
/// that
/// a row is not lost for a cell that is empty.
final class SplitFunction extends PropertyFunctionEval {
    static final String IRI = Functions.NS + "split";

    SplitFunction() {
        super(PropFuncArgType.PF_ARG_LIST, PropFuncArgType.PF_ARG_LIST);
    }

    static PropertyFunctionRegistry registry() {
        var registry = PropertyFunctionRegistry.createFrom(PropertyFunctionRegistry.get());
        registry.put(IRI, uri -> new SplitFunction());
        return registry;
    }

    static List<String> parts(String text, String separator) {
        var parts = new ArrayList<String>();
        int from = 0;
        while (from <= text.length()) {
            int at = separator.isEmpty() ? -1 : text.indexOf(separator, from);
            var part = (at < 0 ? text.substring(from) : text.substring(from, at)).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            from = at < 0 ? text.length() + 1 : at + separator.length();
        }
        return parts;
    }

    static Node number(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    @Override
    public QueryIterator execEvaluated(
            Binding binding, PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
        Node text = object.getArg(0);
        if (!text.isLiteral()) {
            return text.isVariable()
                    ? QueryIterPlainWrapper.create(List.of(binding).iterator(), context)
                    : new QueryIterNullIterator(context);
        }
        var parts = parts(text.getLiteralLexicalForm(), object.getArg(1).getLiteralLexicalForm());
        var solutions = new ArrayList<Binding>();
        for (int i = 0; i < parts.size(); i++) {
            var part = BindingFactory.binding(
                    binding, Var.alloc(subject.getArg(0)), NodeFactory.createLiteralString(parts.get(i)));
            solutions.add(BindingFactory.binding(part, Var.alloc(subject.getArg(1)), number(i + 1)));
        }
        return QueryIterPlainWrapper.create((solutions.isEmpty() ? List.of(binding) : solutions).iterator(), context);
    }
}
