package org.mithaq.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.OgnlContext;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlRuntime;

/**
 * Answers what the conditions in the engine's statements ask of an object, by methods that it has looked up once.
 *
 * <p>MyBatis itself looks through all methods of the object for each condition that asks for a property whose method is called
 * like it, such as {@code isOrQueryActive}; the engine's are full of them.
 */
class StatementProperties extends ObjectPropertyAccessor {

    private final ClassValue<Map<String, Optional<Method>>> methods = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> asked) {
            return new ConcurrentHashMap<>();
        }
    };

    /** Has MyBatis ask it from now on. */
    static void answer() {
        OgnlRuntime.setPropertyAccessor(Object.class, new StatementProperties());
    }

    @Override
    public Object getPossibleProperty(OgnlContext context, Object asked, String property) throws OgnlException {
        Optional<Method> method =
                methods.get(asked.getClass()).computeIfAbsent(property, name -> method(asked.getClass(), name));
        return method.isPresent() ? call(asked, method.get()) : super.getPossibleProperty(context, asked, property);
    }

    private static Optional<Method> method(Class<?> asked, String property) {
        return Optional.ofNullable(OgnlRuntime.getGetMethod(asked, property))
                .or(() -> Optional.ofNullable(OgnlRuntime.getReadMethod(asked, property)))
                .filter(Method::trySetAccessible);
    }

    private static Object call(Object asked, Method method) throws OgnlException {
        try {
            return method.invoke(asked);
        } catch (InvocationTargetException failure) {
            throw new OgnlException(method.getName(), failure.getTargetException());
        } catch (IllegalAccessException failure) {
            throw new OgnlException(method.getName(), failure);
        }
    }
}
