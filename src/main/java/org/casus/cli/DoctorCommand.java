package org.casus.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.casus.model.InputException;
import org.casus.review.ShapeCheck;
import org.casus.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        header = {"Looks whether everything that casus needs is there and sane.", ""},
        description = {
            "Looks whether everything that casus needs is there and sane: Java, memory, the parts of the program, the store.",
            "Each line says ok, warn or bad, and what to do. Ends with exit code 1 when something is bad."
        },
        footer = {"", "Examples:", "  casus doctor --store s", "  casus doctor --verify --store s"})
final class DoctorCommand implements Callable<Integer> {
    /// The language model alone takes about 1.1 GB.
    private static final long NEEDED_HEAP = 1_200L << 20;

    private static final int NEEDED_JAVA = 21;

    /// How a thing is.
    private enum State {
        OK,
        WARN,
        BAD
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--verify",
            description = "Only read the store back: all indexes hold as much, and every node can be read.")
    private boolean verify;

    private State worst = State.OK;

    @Override
    public Integer call() {
        if (verify) {
            verify();
        } else {
            java();
            heap();
            parts();
            store();
        }
        return worst == State.BAD ? Failures.DATA_HAVE_PROBLEMS : Failures.DONE;
    }

    private void verify() {
        try (var opened = store.open();
                var progress = new Progress(spec.commandLine().getErr(), "reading the store back")) {
            progress.now("reading the store %s back".formatted(store.folder()));
            look(opened);
        }
    }

    private void java() {
        int feature = Runtime.version().feature();
        say(
                feature >= NEEDED_JAVA ? State.OK : State.BAD,
                "java",
                "%s from %s".formatted(Runtime.version(), System.getProperty("java.vendor")),
                "install a JDK %d or newer".formatted(NEEDED_JAVA));
    }

    private void heap() {
        long most = Runtime.getRuntime().maxMemory();
        say(
                most >= NEEDED_HEAP ? State.OK : State.WARN,
                "memory",
                "%d MB of heap".formatted(most >> 20),
                "give it more to read articles: CASUS_JAVA_OPTS=-Xmx2g");
    }

    private void parts() {
        part("ontology", () -> {
            ShapeCheck.embedded();
            return "terms, codes and shapes are readable";
        });
    }

    private void part(String name, Supplier<String> look) {
        try {
            say(State.OK, name, look.get(), "");
        } catch (RuntimeException e) {
            say(State.BAD, name, String.valueOf(e.getMessage()), "build casus again: mvn package");
        }
    }

    private void store() {
        try (var opened = store.open()) {
            look(opened);
        } catch (InputException e) {
            say(State.WARN, "store", String.valueOf(e.getMessage()), "");
        }
    }

    private void look(Store opened) {
        var health = opened.health();
        say(
                State.OK,
                "store",
                "%s: %s, %s"
                        .formatted(
                                store.folder(),
                                Plural.of(opened.sources().size(), "source"),
                                Plural.of(health.quads(), "quad")),
                "");
        var fault = health.fault();
        say(
                fault.isPresent() ? State.BAD : State.OK,
                "indexes",
                fault.orElse("agree, and every node can be read"),
                "build the store again from its sources, into a new folder");
        var unknown = Optional.of(health.ungraphed()).filter(count -> count > 0);
        unknown.ifPresent(count -> say(
                State.WARN,
                "store",
                "%d triples stand in no graph, hence no query sees them".formatted(count),
                "load them with `casus load`"));
    }

    private void say(State state, String what, String found, String remedy) {
        worst = worst.compareTo(state) < 0 ? state : worst;
        spec.commandLine()
                .getOut()
                .println("%-5s %-9s %s%s"
                        .formatted(
                                state.name().toLowerCase(Locale.ROOT),
                                what,
                                found,
                                state == State.OK || remedy.isEmpty() ? "" : "; " + remedy));
    }
}
