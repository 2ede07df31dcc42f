package org.mithaq.charter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Amendments extends ListCrudRepository<Amendment, Long> {

    List<Amendment> findByCharterOrderById(String charter);

    Optional<Amendment> findFirstByCharterAndStateOrderById(String charter, AmendmentState state);
}
