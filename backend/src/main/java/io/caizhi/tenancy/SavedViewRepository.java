package io.caizhi.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.Stored;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The named filters of each person. */
@Repository
class SavedViewRepository {

	private static final String OWN = """
			tenant_id = :tenant AND subject = :subject AND issuer = :issuer
			""";

	private final JdbcClient jdbc;

	SavedViewRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The person's of every page, by name. */
	List<SavedView> all(TenantId tenant, Subject subject) {
		return this.jdbc.sql("SELECT id, page, name, query FROM saved_view WHERE " + OWN + " ORDER BY name, id")
			.param("tenant", tenant.value())
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.query((row, number) -> new SavedView(new SavedViewId(row.getLong("id")), row.getString("page"),
					row.getString("name"), row.getString("query")))
			.list();
	}

	Optional<SavedView> find(TenantId tenant, Subject subject, SavedViewId id) {
		return all(tenant, subject).stream().filter((view) -> view.id().equals(id)).findFirst();
	}

	/**
	 * @throws org.springframework.dao.DuplicateKeyException when the person has one of
	 * that name for the page
	 */
	void insert(TenantId tenant, Subject subject, SavedView view, Instant at) {
		this.jdbc.sql("""
				INSERT INTO saved_view (tenant_id, id, issuer, subject, page, name, query, saved_at)
				VALUES (:tenant, :id, :issuer, :subject, :page, :name, :query, :at)
				""")
			.param("tenant", tenant.value())
			.param("id", view.id().value())
			.param("issuer", subject.issuer())
			.param("subject", subject.id())
			.param("page", view.page())
			.param("name", view.name())
			.param("query", view.query())
			.param("at", Stored.time(at))
			.update();
	}

	void delete(TenantId tenant, Subject subject, SavedViewId id) {
		this.jdbc.sql("DELETE FROM saved_view WHERE id = :id AND " + OWN)
			.param("id", id.value())
			.param("tenant", tenant.value())
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.update();
	}

}
