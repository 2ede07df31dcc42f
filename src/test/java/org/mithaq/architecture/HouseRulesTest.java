package org.mithaq.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.data.relational.core.mapping.Table;

@AnalyzeClasses(packages = "org.mithaq", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_ROOM_AND_THE_PROCESS_PACKAGES_KNOW_CAMUNDA = noClasses()
            .that()
            .resideOutsideOfPackages("org.mithaq.engine..", "org.mithaq.*.process")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule DOMAIN_TYPES_KNOW_SPRING_ONLY_BY_THEIR_MAPPING = noClasses()
            .that()
            .areAnnotatedWith(Table.class)
            .or()
            .areRecords()
            .and(resideInAPackage("org.mithaq.*"))
            .and(not(resideInAnyPackage("org.mithaq.engine", "org.mithaq.rehearsal")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework..")
                    .and(not(resideInAnyPackage(
                            "org.springframework.data.annotation",
                            "org.springframework.data.relational.core.mapping"))));

    @ArchTest
    static final ArchRule THE_HOUSE_IS_TWO_FLOORS_DEEP = classes()
            .should()
            .resideInAnyPackage(
                    "org.mithaq",
                    "org.mithaq.*",
                    "org.mithaq.*.process",
                    "org.mithaq.engine.tasklist",
                    "org.mithaq.ledger.proof");

    @ArchTest
    static final ArchRule WHAT_PROVES_THE_LEDGER_NEEDS_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage("org.mithaq.ledger.proof")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "org.mithaq.ledger.proof");
}
