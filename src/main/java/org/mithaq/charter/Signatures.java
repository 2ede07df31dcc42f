package org.mithaq.charter;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Signatures extends ListCrudRepository<Signature, Long> {

    List<Signature> findByCharterOrderById(String charter);
}
