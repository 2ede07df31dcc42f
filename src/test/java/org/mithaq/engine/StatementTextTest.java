package org.mithaq.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The text of a statement of the engine's")
class StatementTextTest {

    private static final String STATEMENT = "selectTaskByQueryCriteria";

    private static final String SAME_TEXTS =
            """
            <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "http://mybatis.org/dtd/mybatis-3-mapper.dtd">
            <mapper namespace="texts">
              <select id="each" resultType="int">
                select 1 where 1 in <foreach collection="all" item="one" open="(" close=")">#{one}</foreach>
              </select>
              <select id="value" resultType="int">select <if test="true">1</if> where 1 = #{value}</select>
            </mapper>
            """;

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

    static List<Arguments> sameTexts() {
        return List.of(
                Arguments.of("each", Map.of("all", List.of("one")), Map.of("all", List.of(1))),
                Arguments.of("value", new Word("one"), new Number(1)));
    }

    @ParameterizedTest
    @MethodSource("sameTexts")
    @DisplayName("is read anew for values of other kinds")
    void otherKinds(String statement, Object words, Object numbers) {
        Configuration statements = new Configuration();
        new XMLMapperBuilder(new StringReader(SAME_TEXTS), statements, "texts", statements.getSqlFragments()).parse();
        StatementText.remember(statements);

        for (int turn = 0; turn < 2; turn++) {
            assertThat(kind(statements, statement, words)).isEqualTo(String.class);
            assertThat(kind(statements, statement, numbers)).isIn(int.class, Integer.class);
        }
    }

    private static Class<?> kind(Configuration statements, String statement, Object asked) {
        return statements
                .getMappedStatement(statement)
                .getBoundSql(asked)
                .getParameterMappings()
                .get(0)
                .getJavaType();
    }

    @Test
    @DisplayName("has its parameters where they stand, in however many ways it is asked for")
    void manyWays() {
        for (int offices = 0; offices < 150; offices++) {
            TaskQueryImpl query = query("rapporteur", List.of("chair"));
            query.taskDefinitionKeyIn(
                    IntStream.rangeClosed(0, offices).mapToObj(String::valueOf).toArray(String[]::new));

            expectTheSame(text(REMEMBERED, query), text(PLAIN, query), query);
        }
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

    /** Is asked as it is, by its one property. */
    record Word(String value) {
        public String getValue() {
            return value;
        }
    }

    /** The same, of another kind. */
    record Number(int value) {
        public int getValue() {
            return value;
        }
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
