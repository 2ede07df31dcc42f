package org.mithaq.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

/**
 * The text of one of the engine's statements, in which the places of its parameters are looked for once.
 *
 * <p>MyBatis itself puts the text together from the conditions that hold, as is done here, and then reads all of it for its
 * parameters, each time anew.
 */
class StatementText implements SqlSource {

    /** Of one statement; whoever asks in many ways has the others' read anew, and not the memory filled. */
    private static final int MOST_TEXTS = 100;

    /** A text with a long list is as good as never put together twice. */
    private static final int MOST_VALUES = 32;

    private final Configuration statements;
    private final SqlNode conditions;
    private final Map<Wording, SqlSource> read = new ConcurrentHashMap<>();

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
        Class<?> kind = parameter == null ? Object.class : parameter.getClass();
        Wording wording = new Wording(context.getSql(), kind, Wording.kinds(values));
        SqlSource text = values.size() > MOST_VALUES ? read(wording, values) : remembered(wording, values);
        BoundSql bound = text.getBoundSql(parameter);
        values.forEach(bound::setAdditionalParameter);
        return bound;
    }

    private SqlSource remembered(Wording wording, Map<String, Object> values) {
        if (read.size() >= MOST_TEXTS && !read.containsKey(wording)) {
            read.clear();
        }
        return read.computeIfAbsent(wording, fresh -> read(fresh, values));
    }

    private SqlSource read(Wording wording, Map<String, Object> values) {
        return new SqlSourceBuilder(statements).parse(wording.text(), wording.parameter(), values);
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
    }
}
