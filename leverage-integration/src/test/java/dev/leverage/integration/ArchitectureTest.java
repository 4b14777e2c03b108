package dev.leverage.integration;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the modules and packages stand to each other; docs/architecture.md draws it. */
class ArchitectureTest {
  /** Core's packages: each uses only those before it. */
  private static final List<String> CORE =
      List.of(
          "dev.leverage.source",
          "dev.leverage.record",
          "dev.leverage.measure",
          "dev.leverage.notation",
          "dev.leverage.format",
          "dev.leverage.table",
          "dev.leverage.audit",
          "dev.leverage.rollup",
          "dev.leverage");

  private static final List<String> ADAPTERS =
      List.of(
          "dev.leverage.csv",
          "dev.leverage.excel",
          "dev.leverage.html",
          "dev.leverage.json",
          "dev.leverage.markdown");

  private static final String COMMAND = "dev.leverage.cli";
  private static final String TEST_KIT = "dev.leverage.testkit";

  /** Raised now and then as the library grows, so that no rule passes on nothing. */
  private static final int CLASSES_AT_LEAST = 150;

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.leverage");

  @Test
  void theRulesLookAtAllPackages() {
    List<String> outsideCore = new ArrayList<>(ADAPTERS);
    outsideCore.add(COMMAND);
    outsideCore.add(TEST_KIT);
    Set<String> expected = new TreeSet<>(CORE);
    expected.addAll(outsideCore);
    Set<String> seen =
        packages()
            .map(JavaPackage::getName)
            .filter(name -> outsideCore.stream().noneMatch(outer -> name.startsWith(outer + ".")))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, seen);
    assertTrue(ALL.size() >= CLASSES_AT_LEAST, () -> ALL.size() + " classes");
  }

  @Test
  void noPackagesUseEachOtherInACircle() {
    slices().assignedFrom(BY_PACKAGE).should().beFreeOfCycles().check(ALL);
  }

  @Test
  void coreUsesTheJdkOnly() {
    classes()
        .that(resideInAnyPackage(CORE.toArray(String[]::new)))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(CORE.toArray(String[]::new))
                .or(resideInAnyPackage("java..", "org.jspecify..")))
        .check(ALL);
  }

  @Test
  void corePackagesUseOnlyThoseBeforeThem() {
    assertAll(
        CORE.stream()
            .map(
                name ->
                    () ->
                        noClasses()
                            .that(resideInAPackage(name))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(after(name)))
                            .allowEmptyShould(true)
                            .check(ALL)));
  }

  private static String[] after(String name) {
    return CORE.subList(CORE.indexOf(name) + 1, CORE.size()).toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev.leverage.csv",
        "dev.leverage.excel",
        "dev.leverage.html",
        "dev.leverage.json",
        "dev.leverage.markdown"
      })
  void anAdapterSeesCoreAndNothingElseOfOurs(String adapter) {
    classes()
        .that(resideInAPackage(adapter + ".."))
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideOutsideOfPackage("dev.leverage..")
                .or(resideInAnyPackage(CORE.toArray(String[]::new)))
                .or(resideInAPackage(adapter + "..")))
        .check(ALL);
  }

  @Test
  void onlyTheCommandPrintsOrExits() {
    noClasses()
        .that(JavaClass.Predicates.resideOutsideOfPackage(COMMAND + ".."))
        .should(ACCESS_STANDARD_STREAMS)
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(ALL);
  }

  @Test
  void classesAreNamedAfterWhatTheyAre() {
    noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Manager|Impl)(\\$.*)?").check(ALL);
  }

  @Test
  void everyPackageSaysThatNothingIsNullUnlessMarked() {
    List<String> unmarked =
        packages()
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertEquals(List.of(), unmarked);
  }

  private static Stream<JavaPackage> packages() {
    return ALL.stream().map(JavaClass::getPackage).distinct();
  }

  private static final SliceAssignment BY_PACKAGE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return type.getPackageName().startsWith("dev.leverage")
              ? SliceIdentifier.of(type.getPackageName())
              : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
          return "packages";
        }
      };
}
