package org.casus;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The package table of `docs/design.md` as rules. Each rule is also held against the classes of `org.casus.planted`,
/// which break all of them: a rule that finds nothing there is no rule.
class ArchitectureTest {
    private static final String CASUS = "org.casus";
    private static final String PLANTED = "org.casus.planted";

    /// Which packages a package may use, besides itself.
    private static final Map<String, List<String>> MAY_USE = mayUse();

    private static final JavaClasses PROGRAM =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages(CASUS);
    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages(PLANTED);

    private static Map<String, List<String>> mayUse() {
        var table = new LinkedHashMap<String, List<String>>();
        table.put("model", List.of());
        table.put("vocab", List.of("model"));
        table.put("reference", List.of("model"));
        table.put("article", List.of("model"));
        table.put("extract", List.of("model", "article", "reference"));
        table.put("sheet", List.of("model"));
        table.put("llm", List.of("model", "reference", "extract", "sheet"));
        table.put("score", List.of("model"));
        table.put("convert", List.of("model", "vocab", "reference"));
        table.put("table", List.of("model", "vocab", "reference"));
        table.put("consolidate", List.of("model", "vocab"));
        table.put("publish", List.of("model"));
        table.put("store", List.of("model", "vocab", "reference", "consolidate"));
        table.put("query", List.of("model", "vocab"));
        table.put("review", List.of("model", "vocab"));
        table.put("serve", List.of("model", "vocab", "store", "query", "reference"));
        table.put("cli", List.copyOf(table.keySet()));
        return table;
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyThePackagesOfTheTable(String name) {
        usesOnlyItsPackages(CASUS, name).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTo(Rule rule) {
        rule.in(CASUS).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleFindsItsBreach(Rule rule) {
        assertThat(rule.in(PLANTED)
                        .evaluate(BREACHES)
                        .getFailureReport()
                        .getDetails()
                        .toString())
                .contains(rule.breach());
    }

    @ParameterizedTest
    @MethodSource("plantedArrows")
    void everyPackageRuleFindsItsBreach(String name, String breach) {
        assertThat(usesOnlyItsPackages(PLANTED, name)
                        .evaluate(BREACHES)
                        .getFailureReport()
                        .getDetails()
                        .toString())
                .contains(breach);
    }

    static Stream<String> packages() {
        return MAY_USE.keySet().stream();
    }

    static Stream<Arguments> plantedArrows() {
        return Stream.of(
                Arguments.of("model", "planted.sheet.SheetHelper"),
                Arguments.of("extract", "planted.sheet.SheetHelper"),
                Arguments.of("query", "planted.cli.Command"));
    }

    static Stream<Rule> rules() {
        return Arrays.stream(Rule.values());
    }

    private static ArchRule usesOnlyItsPackages(String root, String name) {
        var forbidden = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(name) && !MAY_USE.get(name).contains(other))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true);
    }

    /// A rule on the whole program, and what the planted classes do against it.
    enum Rule {
        THE_MODEL_USES_JAVA_ONLY("planted.model.Fact") {
            @Override
            ArchRule in(String root) {
                return classes()
                        .that()
                        .resideInAPackage(root + ".model..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", root + ".model..");
            }
        },
        EVERY_CLASS_STANDS_IN_A_PACKAGE_OF_THE_TABLE("planted.Stray") {
            @Override
            ArchRule in(String root) {
                var known = MAY_USE.keySet().stream()
                        .map(name -> root + "." + name + "..")
                        .toArray(String[]::new);
                return classes().should().resideInAnyPackage(known);
            }
        },
        PACKAGES_HAVE_NO_CYCLES("Cycle detected") {
            @Override
            ArchRule in(String root) {
                return slices().matching(root + ".(*)..").should().beFreeOfCycles();
            }
        },
        ONLY_THE_COMMAND_LINE_PARSES_OPTIONS("planted.extract.Wired") {
            @Override
            ArchRule in(String root) {
                return noClasses()
                        .that(resideInAPackage(root + ".."))
                        .and(not(resideInAPackage(root + ".cli..")))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("picocli.."));
            }
        },
        ONLY_THE_COMMAND_LINE_ENDS_THE_PROGRAM("System.exit") {
            @Override
            ArchRule in(String root) {
                return noClasses()
                        .that(not(resideInAPackage(root + ".cli..")))
                        .should()
                        .callMethod(System.class, "exit", int.class);
            }
        },
        ONLY_THE_COMMAND_LINE_PRINTS("System.out") {
            @Override
            ArchRule in(String root) {
                return noClasses()
                        .that(not(resideInAPackage(root + ".cli..")))
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err");
            }
        },
        USERS_SEE_NO_STACK_TRACES("printStackTrace") {
            @Override
            ArchRule in(String root) {
                return noClasses()
                        .that(not(resideInAPackage(root + ".cli..")))
                        .should()
                        .callMethodWhere(target(nameMatching("printStackTrace")));
            }
        },
        NAMES_SAY_WHAT_A_CLASS_IS("planted.sheet.SheetHelper") {
            @Override
            ArchRule in(String root) {
                return noClasses()
                        .should()
                        .haveNameMatching(".*(Helper|Util|Utils|Manager|Processor|Info|Data)(\\$.*)?");
            }
        },
        EVERY_PACKAGE_IS_NULL_MARKED("planted.store.Unmarked") {
            @Override
            ArchRule in(String root) {
                return classes()
                        .should(ArchCondition.from(describe(
                                "stand in a @NullMarked package",
                                (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))));
            }
        };

        private final String breach;

        Rule(String breach) {
            this.breach = breach;
        }

        abstract ArchRule in(String root);

        String breach() {
            return breach;
        }
    }
}
