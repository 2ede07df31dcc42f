package org.mithaq.oversight;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mithaq.ledger.Deed;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Every kind of deed that the house knows, with its name. */
@Component
class DeedNames {

    private static final String DEED = "deed.";

    private final MessageSource bundles;

    /** The room of each kind of deed, by its key: looked for when somebody first asks. */
    private final Supplier<Map<String, String>> rooms = SingletonSupplier.of(DeedNames::found);

    DeedNames(MessageSource bundles) {
        this.bundles = bundles;
    }

    /** A kind of deed as it is chosen from a list. */
    record Named(String key, String name) {}

    /** What a deed is called; its key where it has no name yet. */
    String of(String deed, Locale locale) {
        return bundles.getMessage(DEED + deed, null, deed, locale);
    }

    /** The room in which it is done; empty for the engine's own operations. */
    String room(String deed) {
        return rooms.get().getOrDefault(deed, "");
    }

    /** Every kind of deed, the engine’s own operations among them, by name. */
    List<Named> all(Locale locale) {
        ResourceBundle names = ResourceBundle.getBundle("messages/deeds", locale);
        return names.keySet().stream()
                .map(name -> new Named(name.substring(DEED.length()), names.getString(name)))
                .sorted(Comparator.comparing(Named::name, Collator.getInstance(locale)))
                .toList();
    }

    private static Map<String, String> found() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Deed.class));
        Set<BeanDefinition> kinds = scan.findCandidateComponents("org.mithaq");
        return kinds.stream()
                .map(BeanDefinition::getBeanClassName)
                .collect(Collectors.toMap(DeedNames::key, DeedNames::roomOf, (one, other) -> one));
    }

    private static String key(String type) {
        return Deed.key(type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1));
    }

    /** The room is the package below the house’s. */
    private static String roomOf(String type) {
        return type.split("\\.")[2];
    }
}
