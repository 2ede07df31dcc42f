package org.mithaq.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.ibatis.ognl.NoSuchPropertyException;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.Ognl;
import org.apache.ibatis.ognl.OgnlContext;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.scripting.xmltags.OgnlCache;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A condition in a statement of the engine's")
class StatementPropertiesTest {

    private final StatementProperties properties = new StatementProperties();
    private final OgnlContext context = Ognl.createDefaultContext(null);
    private final TaskQueryImpl query = new TaskQueryImpl();

    @BeforeEach
    void asked() {
        query.taskAssignee("rapporteur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assignee", "taskId", "isOrQueryActive", "orQueryActive", "queries"})
    @DisplayName("is told what a property is as by MyBatis itself, the first time and each other")
    void asByMyBatis(String property) throws OgnlException {
        Object told = new ObjectPropertyAccessor().getProperty(context, query, property);

        assertThat(properties.getProperty(context, query, property)).isEqualTo(told);
        assertThat(properties.getProperty(context, query, property)).isEqualTo(told);
    }

    @Test
    @DisplayName("follows what has changed")
    void changed() throws OgnlException {
        assertThat(properties.getProperty(context, query, "assignee")).isEqualTo("rapporteur");
        query.taskAssignee("candidate");
        assertThat(properties.getProperty(context, query, "assignee")).isEqualTo("candidate");
    }

    @Test
    @DisplayName("is told that there is no such property")
    void unknown() {
        assertThatThrownBy(() -> properties.getProperty(context, query, "unknown"))
                .isInstanceOf(NoSuchPropertyException.class);
    }

    @Test
    @DisplayName("is weighed the same once MyBatis asks here")
    void weighed() {
        StatementProperties.answer();
        assertThat(OgnlCache.getValue("parameter.assignee != null and !parameter.isOrQueryActive", asking()))
                .isEqualTo(true);
        assertThat(OgnlCache.getValue("parameter.taskId != null", asking())).isEqualTo(false);
    }

    private Map<String, Object> asking() {
        return Map.of("parameter", query);
    }
}
