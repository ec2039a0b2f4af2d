package org.casus.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.casus.model.InputException;
import org.casus.query.Spelling;
import org.casus.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        header = {"Takes sources out of a store.", ""},
        description = {
            "Takes sources out of a store: their facts, their provenance and what was consolidated from them.",
            "Either all of the named sources are known, or nothing is removed."
        },
        footer = {"", "Example:", "  casus remove baghdad-embassy-rockets", "`casus stats` lists the sources."})
final class RemoveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "The id of a source.")
    private List<String> sources = new ArrayList<>();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var opened = store.open()) {
            requireKnown(opened);
            for (var source : new LinkedHashSet<>(sources)) {
                opened.remove(source);
                out.println("removed " + source);
            }
        }
        return Failures.DONE;
    }

    private void requireKnown(Store opened) {
        var known = opened.sources();
        for (var source : sources) {
            if (!known.contains(source)) {
                throw new InputException(
                        "The store %s has no source '%s'.%s `casus stats` lists them; nothing was removed."
                                .formatted(store.folder(), source, Spelling.didYouMean(source, known)));
            }
        }
    }
}
