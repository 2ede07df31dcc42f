package org.mithaq.membership;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Organs extends ListCrudRepository<Organ, String> {

    /** Makes whoever else changes who may act wait until this change is committed. */
    @Query("select code from organ order by code for update")
    List<String> lock();
}
