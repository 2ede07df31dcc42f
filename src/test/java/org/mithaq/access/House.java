package org.mithaq.access;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every door of the running application, as its servlets, mappings and resources know them. */
public class House {

    private static final List<String> ANY_METHOD = List.of("GET", "POST", "PUT", "DELETE");
    private static final String JAX_RS_APPLICATION = "jakarta.ws.rs.Application";

    private final ApplicationContext application;
    private final ServletContext servlets;

    public House(ApplicationContext application, ServletContext servlets) {
        this.application = application;
        this.servlets = servlets;
    }

    /** @throws IllegalStateException when there is a kind of door that is not known here */
    public Set<Door> doors() {
        Set<Door> doors = new TreeSet<>();
        servlets.getServletRegistrations().values().stream()
                .flatMap(this::behind)
                .forEach(doors::add);
        return doors;
    }

    private Stream<Door> behind(ServletRegistration servlet) {
        Class<?> kind = kind(servlet);
        if (DispatcherServlet.class.isAssignableFrom(kind)) {
            return application.getBeansOfType(HandlerMapping.class).values().stream()
                    .flatMap(House::mapped);
        }
        if (ServletContainer.class.isAssignableFrom(kind)) {
            return servlet.getMappings().stream()
                    .map(mapping -> mapping.replace("/*", ""))
                    .flatMap(root -> resources(servlet).flatMap(type -> walk(root, type)));
        }
        throw new IllegalStateException("An unknown servlet: " + servlet.getName() + " " + servlet.getMappings());
    }

    private static Class<?> kind(ServletRegistration servlet) {
        try {
            return Class.forName(servlet.getClassName());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Stream<Door> mapped(HandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
            return methods.getHandlerMethods().keySet().stream().flatMap(House::mapped);
        }
        if (mapping instanceof AbstractUrlHandlerMapping urls) {
            return urls.getHandlerMap().keySet().stream().map(path -> new Door("GET", path));
        }
        if (mapping instanceof RouterFunctionMapping routes && routes.getRouterFunction() == null) {
            return Stream.empty();
        }
        throw new IllegalStateException("An unknown mapping: " + mapping);
    }

    private static Stream<Door> mapped(RequestMappingInfo info) {
        List<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? ANY_METHOD
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        return info.getPatternValues().stream().flatMap(path -> methods.stream().map(method -> new Door(method, path)));
    }

    /** The classes of a JAX-RS application that answer requests. */
    private Stream<Class<?>> resources(ServletRegistration servlet) {
        String type = servlet.getInitParameter(JAX_RS_APPLICATION);
        Application config = type == null ? application.getBean(ResourceConfig.class) : instance(type);
        return config.getClasses().stream().filter(known -> Resource.from(known) != null);
    }

    private static Application instance(String type) {
        try {
            return (Application) Class.forName(type).getConstructor().newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Stream<Door> walk(String root, Class<?> type) {
        Resource resource = Resource.from(type);
        return walk(join(root, resource.getPath()), resource, List.of(type));
    }

    /** @param above the types through which it was come here: none is entered twice */
    private static Stream<Door> walk(String path, Resource resource, List<Class<?>> above) {
        Stream<Door> own = resource.getResourceMethods().stream().map(method -> new Door(method.getHttpMethod(), path));
        Stream<Door> below =
                resource.getChildResources().stream().flatMap(child -> walk(join(path, child.getPath()), child, above));
        Stream<Door> elsewhere = Stream.ofNullable(resource.getResourceLocator())
                .<Class<?>>map(locator -> locator.getInvocable().getRawResponseType())
                .filter(type -> !above.contains(type))
                .flatMap(type -> walk(
                        path,
                        Resource.from(type, true),
                        Stream.concat(above.stream(), Stream.of(type)).toList()));
        return Stream.of(own, below, elsewhere).flatMap(doors -> doors);
    }

    private static String join(String path, String further) {
        return further.isEmpty() || further.equals("/")
                ? path
                : path + (further.startsWith("/") ? further : "/" + further);
    }
}
