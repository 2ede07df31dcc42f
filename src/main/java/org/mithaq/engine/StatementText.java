package org.mithaq.engine;

import java.util.HashMap;
import java.util.Map;
import org.apache.ibatis.builder.SqlSourceBuilder;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.scripting.xmltags.DynamicContext;
import org.apache.ibatis.scripting.xmltags.DynamicSqlSource;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * The text of one of the engine's statements, in which the places of its parameters are looked for once.
 *
 * <p>MyBatis itself puts the text together from the conditions that hold, as is done here, and then reads all of it for its
 * parameters, each time anew.
 */
class StatementText implements SqlSource {

    private final Configuration statements;
    private final SqlNode conditions;
    private final Map<Wording, SqlSource> read = new ConcurrentReferenceHashMap<>();

    private StatementText(Configuration statements, SqlNode conditions) {
        this.statements = statements;
        this.conditions = conditions;
    }

    /** Has MyBatis ask here for the text of each statement that has conditions. */
    static void remember(Configuration statements) {
        for (Object statement : statements.getMappedStatements()) {
            if (statement instanceof MappedStatement mapped && mapped.getSqlSource() instanceof DynamicSqlSource text) {
                SqlNode conditions = (SqlNode) SystemMetaObject.forObject(text).getValue("rootSqlNode");
                SystemMetaObject.forObject(mapped).setValue("sqlSource", new StatementText(statements, conditions));
            }
        }
    }

    @Override
    public BoundSql getBoundSql(@Nullable Object parameter) {
        DynamicContext context = new DynamicContext(statements, parameter);
        conditions.apply(context);
        Map<String, Object> values = context.getBindings();
        Wording wording = new Wording(
                context.getSql(), parameter == null ? Object.class : parameter.getClass(), Wording.kinds(values));
        BoundSql bound = read.computeIfAbsent(wording, fresh -> fresh.read(statements, values))
                .getBoundSql(parameter);
        values.forEach(bound::setAdditionalParameter);
        return bound;
    }

    /**
     * What the places of the parameters follow from.
     *
     * @param kinds the classes of the values that the conditions themselves have named
     */
    private record Wording(String text, Class<?> parameter, Map<String, Class<?>> kinds) {

        static Map<String, Class<?>> kinds(Map<String, Object> values) {
            Map<String, Class<?>> kinds = new HashMap<>();
            values.forEach((name, value) -> kinds.put(name, value == null ? Object.class : value.getClass()));
            return kinds;
        }

        SqlSource read(Configuration statements, Map<String, Object> values) {
            return new SqlSourceBuilder(statements).parse(text, parameter, values);
        }
    }
}
