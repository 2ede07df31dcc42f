package org.mithaq.engine;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What people may ask of the engine")
class ReadingTest {

    /** How the engine's commands change something: through an entity or its manager, told in the log of operations. */
    private static final String CHANGE =
            "(insert|delete|update|save|merge|signal|trigger|correlate|transitionTo|log\\w*Operation)\\w*";

    private static JavaClasses engine;

    @BeforeAll
    static void readTheEngine() {
        engine = new ClassFileImporter().importPackages("org.camunda.bpm.engine.impl");
    }

    @Test
    @DisplayName("changes nothing")
    void readingCommandsOnlyRead() {
        noClasses()
                .that(are(people()))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "changes something",
                        (JavaCall<?> call) -> call.getTarget().getName().matches(CHANGE)))
                .check(engine);
    }

    @Test
    @DisplayName("is a small part of what it can do")
    void mostIsClosed() {
        assertThat(engine.stream()
                        .filter(assignableTo(Command.class))
                        .filter(command -> !assignableTo(AbstractQuery.class).test(command))
                        .filter(people().negate()))
                .hasSizeGreaterThan(200);
        assertThat(Reading.COMMANDS).hasSizeLessThan(50).allMatch(Command.class::isAssignableFrom);
    }

    private static DescribedPredicate<JavaClass> people() {
        return DescribedPredicate.describe("run by people", command -> Reading.COMMANDS.stream()
                .anyMatch(reading -> command.isEquivalentTo(reading)));
    }
}
