package org.mithaq.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.scripting.xmltags.DynamicSqlSource;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The text of a statement of the engine's")
class StatementTextTest {

    private static final String STATEMENT = "selectTaskByQueryCriteria";

    private static final Configuration PLAIN = statements();
    private static final Configuration REMEMBERED = statements();

    static {
        StatementText.remember(REMEMBERED);
    }

    static List<List<String>> offices() {
        return List.of(
                List.of("rapporteur"), List.of("rapporteur", "chair"), List.of(), List.of("chair", "rapporteur"));
    }

    @ParameterizedTest
    @MethodSource("offices")
    @DisplayName("is what MyBatis itself makes of it, the first time and each other")
    void asByMyBatis(List<String> offices) {
        for (String asked : List.of("first", "second")) {
            TaskQueryImpl query = query(asked, offices);

            expectTheSame(text(REMEMBERED, query), text(PLAIN, query), query);
        }
    }

    @Test
    @DisplayName("is another when other conditions hold")
    void otherConditions() {
        TaskQueryImpl named = query("rapporteur", List.of("chair"));
        named.taskName("Cast ballot");
        String text = text(REMEMBERED, query("rapporteur", List.of("chair"))).getSql();

        assertThat(text(REMEMBERED, named).getSql()).isNotEqualTo(text);
        assertThat(text(REMEMBERED, query("candidate", List.of("chair"))).getSql())
                .isEqualTo(text);
    }

    @Test
    @DisplayName("is the house's for each statement that has conditions")
    void everyStatement() {
        assertThat(PLAIN.getMappedStatement(STATEMENT).getSqlSource()).isInstanceOf(DynamicSqlSource.class);
        assertThat(REMEMBERED.getMappedStatementNames())
                .hasSizeGreaterThan(100)
                .filteredOn(name -> !name.contains("."))
                .noneMatch(name -> REMEMBERED.getMappedStatement(name).getSqlSource() instanceof DynamicSqlSource);
    }

    private static void expectTheSame(BoundSql text, BoundSql expected, Object asked) {
        assertThat(text.getSql()).isEqualTo(expected.getSql());
        assertThat(text.getParameterObject()).isSameAs(asked);
        assertThat(places(text)).isEqualTo(places(expected)).isNotEmpty();
        expected.getParameterMappings().stream()
                .map(ParameterMapping::getProperty)
                .filter(expected::hasAdditionalParameter)
                .forEach(property -> assertThat(text.getAdditionalParameter(property))
                        .isEqualTo(expected.getAdditionalParameter(property)));
    }

    private static List<String> places(BoundSql text) {
        return text.getParameterMappings().stream()
                .map(place -> place + " by " + place.getTypeHandler().getClass())
                .toList();
    }

    private static BoundSql text(Configuration statements, Object asked) {
        return statements.getMappedStatement(STATEMENT).getBoundSql(asked);
    }

    private static TaskQueryImpl query(String assignee, List<String> offices) {
        TaskQueryImpl query = new TaskQueryImpl();
        query.taskAssignee(assignee);
        query.getAuthCheck().setAuthorizationCheckEnabled(true);
        query.getAuthCheck().setAuthUserId(assignee);
        query.getAuthCheck().setAuthGroupIds(offices);
        return query;
    }

    private static Configuration statements() {
        Properties words = new Properties();
        words.put("prefix", "");
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(words, "", "h2");
        try (Reader mappings = new InputStreamReader(
                ListQueryParameterObject.class.getResourceAsStream(
                        "/" + ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE),
                StandardCharsets.UTF_8)) {
            return new XMLConfigBuilder(mappings, "", words).parse();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
