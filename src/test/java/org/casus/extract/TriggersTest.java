package org.casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.extract.frame.Frame;
import org.casus.extract.frame.Role;
import org.casus.model.AgreementKind;
import org.casus.model.AttackKind;
import org.casus.model.Code;
import org.casus.model.SpeechKind;
import org.casus.model.Stage;
import org.casus.model.Stance;
import org.casus.model.Status;
import org.casus.model.VictimGroup;
import org.casus.model.WeaponKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TriggersTest {
    /// What an example of harm, of an impact or of a claim goes on to speak of.
    static final String BEFORE = "Militants bombed the airport in Erbil on Monday. ";

    private static final List<JsonNode> TRIGGERS = Rules.of("triggers.yaml");
    private static final List<JsonNode> ATTRIBUTIONS = Rules.of("attributions.yaml");

    /// Rules whose own example does not fire them, with a word on why.
    private static final Map<String, String> SILENT = Rules.silent();

    @ParameterizedTest
    @MethodSource("examples")
    void itsExampleFiresTheRule(Rules.Example example) {
        assertThat(fired(example)).contains(example.rule());
    }

    /// Whoever mends one takes it off the list.
    @ParameterizedTest
    @MethodSource("silent")
    void theRuleIsStillSilent(Rules.Example example) {
        assertThat(fired(example)).as("%s is mended", example).doesNotContain(example.rule());
    }

    @Test
    void everySilentRuleIsARule() {
        assertThat(Rules.examples()).extracting(Rules.Example::rule).containsAll(SILENT.keySet());
    }

    private static List<String> fired(Rules.Example example) {
        return Stream.of(example.text(), BEFORE + example.text())
                .flatMap(text -> Stored.extraction(text).traces().stream())
                .map(Extraction.Trace::rule)
                .distinct()
                .toList();
    }

    @Test
    void everyRuleHasAnIdOfItsOwnAndAnExample() {
        assertThat(Rules.examples())
                .extracting(Rules.Example::rule)
                .doesNotHaveDuplicates()
                .allMatch(id -> !id.isBlank());
        assertThat(Rules.examples()).extracting(Rules.Example::text).allMatch(text -> text.endsWith("."));
    }

    @Test
    void framesAndPartsOfSpeechOfTriggersAreKnown() {
        assertThat(TRIGGERS).extracting(rule -> rule.path("frame").asText()).isSubsetOf(names(Frame.values()));
        assertThat(TRIGGERS).extracting(rule -> rule.path("pos").asText()).isSubsetOf("verb", "noun", "adjective");
    }

    @Test
    void rolesAndNeedsOfTriggersAreKnown() {
        var roles = TRIGGERS.stream()
                .flatMap(rule -> Stream.concat(
                        rule.path("roles").properties().stream()
                                .map(each -> each.getValue().asText()),
                        Rules.words(rule, "needs").stream()))
                .toList();

        assertThat(roles).isSubsetOf(names(Role.values()));
    }

    @Test
    void kindsOfTriggersAreCodesOfTheirFrame() {
        var unknown = TRIGGERS.stream()
                .filter(rule -> rule.has("kind"))
                .filter(rule ->
                        !isKind(rule.path("frame").asText(), rule.path("kind").asText()))
                .toList();

        assertThat(unknown).isEmpty();
    }

    private static boolean isKind(String frame, String kind) {
        return switch (frame) {
            case "attack" -> Code.find(AttackKind.class, kind).isPresent();
            case "agreement" -> Code.find(AgreementKind.class, kind).isPresent();
            case "talk" -> Code.find(SpeechKind.class, kind).isPresent();
            default -> false;
        };
    }

    @Test
    void statusesStagesAndStancesAreCodes() {
        assertThat(Rules.of("contexts.yaml"))
                .extracting(rule -> Code.find(Status.class, rule.path("status").asText()))
                .allMatch(Optional::isPresent);
        assertThat(Rules.of("stages.yaml"))
                .extracting(rule -> Code.find(Stage.class, rule.path("stage").asText()))
                .allMatch(Optional::isPresent);
        assertThat(ATTRIBUTIONS)
                .extracting(rule -> Code.find(Stance.class, rule.path("stance").asText()))
                .allMatch(Optional::isPresent);
    }

    @Test
    void victimsAndWeaponsOfNounsAreCodes() {
        var nouns = Rules.of("nouns.yaml");

        assertThat(nouns)
                .filteredOn(rule -> rule.has("victims"))
                .allMatch(rule -> Code.find(
                                VictimGroup.class, rule.path("victims").asText())
                        .isPresent());
        assertThat(nouns)
                .filteredOn(rule -> rule.has("weapon"))
                .allMatch(
                        rule -> Code.find(WeaponKind.class, rule.path("weapon").asText())
                                .isPresent());
    }

    @Test
    void noWordIsListedTwiceForOneFrameAndPartOfSpeech() {
        var listed = TRIGGERS.stream()
                .flatMap(rule -> Rules.words(rule, "words").stream()
                        .map(word -> rule.path("frame").asText() + " "
                                + rule.path("pos").asText() + " " + word))
                .toList();

        assertThat(twice(listed)).isEmpty();
    }

    @Test
    void noNounIsListedTwice() {
        assertThat(twice(words("nouns.yaml", "words"))).isEmpty();
    }

    @Test
    void noWordBringsAnAgreementIntoTwoStages() {
        assertThat(twice(words("stages.yaml", "object"))).isEmpty();
        assertThat(twice(words("stages.yaml", "subject"))).isEmpty();
        assertThat(twice(words("stages.yaml", "nouns"))).isEmpty();
    }

    @Test
    void wordsStandInLowerCase() {
        var all = new ArrayList<String>();
        Stream.of("triggers.yaml", "nouns.yaml", "contexts.yaml", "attributions.yaml")
                .forEach(file -> all.addAll(words(file, "words")));

        assertThat(all).allMatch(word -> word.equals(word.toLowerCase(java.util.Locale.ROOT)));
    }

    private static List<String> twice(List<String> words) {
        var seen = new HashSet<String>();
        return words.stream().filter(word -> !seen.add(word)).toList();
    }

    private static List<String> words(String file, String key) {
        return Rules.of(file).stream()
                .flatMap(rule -> Rules.words(rule, key).stream())
                .toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(each -> each.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    static Stream<Rules.Example> examples() {
        return Rules.examples().stream().filter(example -> !SILENT.containsKey(example.rule()));
    }

    static Stream<Rules.Example> silent() {
        return Rules.examples().stream().filter(example -> SILENT.containsKey(example.rule()));
    }
}
