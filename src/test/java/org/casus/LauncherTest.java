package org.casus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs a copy of the launcher in a tree of its own, with a `java` that prints its arguments and a `mvn` that makes an
/// empty jar.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String PRINTING_JAVA = """
            #!/bin/sh
            for argument in "$@"; do printf '[%s]\\n' "$argument"; done
            """;
    private static final String BUILDING_MVN = """
            #!/bin/sh
            echo "built with $JAVA_HOME" >>builds
            sleep 1
            : >target/casus.jar
            """;

    private static final List<String> TOOLS = List.of(
            "cat",
            "cksum",
            "dirname",
            "find",
            "head",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "tail",
            "touch",
            "tr");

    @TempDir
    Path folder;

    private Path tree;
    private Path jdk;

    /// What a run of the launcher printed, and how it ended.
    private record Outcome(List<String> out, List<String> err, int code) {}

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectories(folder.resolve("the tree"));
        Files.copy(Path.of("casus").toAbsolutePath(), tree.resolve("casus"));
        Files.createDirectories(tree.resolve("src/main"));
        Files.writeString(tree.resolve("pom.xml"), "");
        jdk = jdk("jdk 21", "21.0.4");
        script(folder.resolve("bin/mvn"), BUILDING_MVN);
    }

    @Test
    void handsArgumentsOnExactly() throws Exception {
        makeJar();

        var run = run(tree.resolve("casus"), "query", "a  b", "", "*", "it's", "\"x\"", "$HOME", "-o", "--", "\\n");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsSubsequence(
                        "[-jar]",
                        "[" + tree.toRealPath().resolve("target/casus.jar") + "]",
                        "[query]",
                        "[a  b]",
                        "[]",
                        "[*]",
                        "[it's]",
                        "[\"x\"]",
                        "[$HOME]",
                        "[-o]",
                        "[--]",
                        "[\\n]");
    }

    @Test
    void runsThroughSymbolicLinks() throws Exception {
        makeJar();
        var first = Files.createSymbolicLink(folder.resolve("first link"), Path.of("the tree/casus"));
        var second = Files.createSymbolicLink(folder.resolve("second link"), first);

        assertThat(run(second).out()).contains("[" + tree.toRealPath().resolve("target/casus.jar") + "]");
    }

    @Test
    void buildsOnFirstUseWithOneLineOfProgress() throws Exception {
        var run = run(tree.resolve("casus"));

        assertThat(run.err())
                .containsExactly("casus: building for the first time; Maven may have to fetch 400 MB of"
                        + " libraries and language models ...");
        assertThat(run.out()).contains("[-jar]");
        assertThat(tree.resolve("builds")).content().isEqualTo("built with " + jdk + "\n");
    }

    @Test
    void buildsAgainWhenASourceIsNewerThanTheJar() throws Exception {
        Files.createDirectories(tree.resolve("target/lib"));
        makeJar();
        Files.writeString(tree.resolve("src/main/New.java"), "");
        age(tree.resolve("src/main/New.java"), -60);

        var first = run(tree.resolve("casus"));
        age(tree.resolve("src/main/New.java"), 60);
        var second = run(tree.resolve("casus"));

        assertThat(first.err()).containsExactly("casus: building ...");
        assertThat(second.err()).isEmpty();
    }

    @Test
    void buildsOnceWhenTwoFirstRunsMeet() throws Exception {
        var environment = environment();
        var one = start(tree.resolve("casus"), environment);
        var two = start(tree.resolve("casus"), environment);

        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();
        assertThat(tree.resolve("builds")).content().hasLineCount(1);
        assertThat(tree.resolve("target/casus.lock")).doesNotExist();
    }

    @Test
    void takesAwayTheLockOfABuildThatWasKilled() throws Exception {
        Files.createDirectories(tree.resolve("target/casus.lock"));
        Files.writeString(tree.resolve("target/casus.lock/owner"), "999999999\n");

        assertThat(run(tree.resolve("casus")).code()).isZero();
    }

    @Test
    void showsTheEndOfTheLogOfABuildThatFailed() throws Exception {
        script(folder.resolve("bin/mvn"), """
                #!/bin/sh
                echo '[ERROR] no such thing'
                exit 1
                """);

        var run = run(tree.resolve("casus"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().subList(1, 3))
                .containsExactly(
                        "[ERROR] no such thing",
                        "casus: the build failed; its last lines stand above, all of them in "
                                + tree.toRealPath().resolve("target/casus-build.log") + ".");
        assertThat(tree.resolve("target/casus.lock")).doesNotExist();
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        Files.delete(folder.resolve("bin/mvn"));

        var run = run(tree.resolve("casus"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly("casus: Maven is needed to build casus; install it, so that 'mvn' is on the PATH.");
    }

    @Test
    void saysThatTheNamedJdkIsTooOld() throws Exception {
        var old = jdk("jdk 17", "17.0.15");

        var run = finished(
                start(tree.resolve("casus"), Map.of("CASUS_JAVA_HOME", old.toString(), "PATH", System.getenv("PATH"))));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly("casus: CASUS_JAVA_HOME is " + old
                        + ", which is not a JDK 21 or newer; set it to one, or unset it.");
    }

    @Test
    void takesTheNewestInstalledJdkWhenTheOneThatIsSetUpIsTooOld() throws Exception {
        var old = jdk("jdk 17", "17.0.15");
        var newest = jdk("jdk 26", "26-ea");

        var run = finished(start(tree.resolve("casus"), searching(old, folder), "--java-home"));

        assertThat(run.out()).containsExactly(newest.toString());
    }

    @Test
    void saysThatThereIsNoJdk() throws Exception {
        var old = jdk("jdk 17", "17.0.15");

        var run = finished(start(tree.resolve("casus"), searching(old, folder.resolve("nowhere"))));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly("casus: no JDK 21 or newer found; install one, or set JAVA_HOME or CASUS_JAVA_HOME to"
                        + " its folder.");
    }

    @Test
    void givesTheJvmOnlyOptionsThatItKnows() throws Exception {
        makeJar();
        var unsafe = "[--sun-misc-unsafe-memory-access=allow]";

        assertThat(run(tree.resolve("casus")).out()).doesNotContain(unsafe);
        jdk = jdk("jdk 25", "25.0.1");
        assertThat(run(tree.resolve("casus")).out()).contains(unsafe);
    }

    @Test
    void reusesTheClassesThatAnEarlierRunLeftBehind() throws Exception {
        var archive = archive();

        assertThat(run(tree.resolve("casus"), "serve").out()).contains("[-XX:SharedArchiveFile=" + archive + "]");
    }

    @Test
    void leavesAnArchiveAloneThatIsOlderThanTheJar() throws Exception {
        archive();
        age(tree.resolve("target/casus.jar"), -60);

        assertThat(run(tree.resolve("casus"), "serve").out()).noneMatch(option -> option.contains("Archive"));
    }

    /// Makes the archive that a first run would write when it ends.
    private String archive() throws Exception {
        makeJar();
        age(tree.resolve("target/casus.jar"), 60);
        var option = "[-XX:ArchiveClassesAtExit=";
        var left = run(tree.resolve("casus"), "build", "x").out().stream()
                .filter(argument -> argument.startsWith(option))
                .findFirst()
                .orElseThrow();
        var file = left.substring(option.length(), left.length() - 1);
        Files.writeString(Path.of(file), "classes");
        return file.substring(0, file.lastIndexOf('.'));
    }

    private Outcome run(Path launcher, String... arguments) throws Exception {
        return finished(start(launcher, environment(), arguments));
    }

    private Process start(Path launcher, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Outcome finished(Process process) throws Exception {
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Outcome(out.lines().toList(), err.lines().toList(), process.waitFor());
    }

    /// Only the tools that the launcher needs are on the PATH, and no other Maven or Java.
    private Map<String, String> environment() throws IOException {
        return Map.of("CASUS_JAVA_HOME", jdk.toString(), "PATH", tools() + ":" + folder.resolve("bin"));
    }

    private Map<String, String> searching(Path javaHome, Path place) throws IOException {
        return Map.of(
                "JAVA_HOME",
                javaHome.toString(),
                "CASUS_JDK_PLACES",
                place.toString(),
                "PATH",
                tools() + ":" + javaHome.resolve("bin"));
    }

    private Path tools() throws IOException {
        var tools = folder.resolve("tools");
        for (var tool : TOOLS) {
            for (var place : List.of("/usr/bin", "/bin")) {
                if (Files.exists(Path.of(place, tool))) {
                    script(tools.resolve(tool), "#!/bin/sh\nexec %s/%s \"$@\"\n".formatted(place, tool));
                }
            }
        }
        return tools;
    }

    private Path jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        script(home.resolve("bin/java"), PRINTING_JAVA);
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private void makeJar() throws IOException {
        Files.createDirectories(tree.resolve("target"));
        Files.writeString(tree.resolve("target/casus.jar"), "");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void age(Path file, int seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
        Files.setLastModifiedTime(
                file.getParent(), FileTime.from(Instant.now().minusSeconds(Math.max(seconds, 0) + 60)));
    }
}
