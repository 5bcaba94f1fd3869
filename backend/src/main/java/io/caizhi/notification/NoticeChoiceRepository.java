package io.caizhi.notification;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each person wants to be told by mail. */
@Repository
class NoticeChoiceRepository {

	private final JdbcClient jdbc;

	NoticeChoiceRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	NoticeChoice of(TenantId tenant, Subject subject) {
		return this.jdbc.sql("""
				SELECT mail, language, unwanted, version FROM notice_choice
				WHERE tenant_id = :tenant AND subject = :subject AND issuer = :issuer
				""")
			.param("tenant", tenant.value())
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.query((row, number) -> new NoticeChoice(row.getBoolean("mail"), Language.of(row.getString("language")),
					kinds(row.getString("unwanted")), row.getInt("version")))
			.optional()
			.orElse(NoticeChoice.USUAL);
	}

	/**
	 * Keeps the choice as the version that follows the seen one.
	 * @throws Refusal stale, when the seen one is not the current one
	 */
	void save(TenantId tenant, Subject subject, NoticeChoice choice, int seen) {
		String unwanted = choice.unwanted().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
		if (seen == 0) {
			insert(tenant, subject, choice, unwanted);
			return;
		}
		int rows = this.jdbc.sql("""
				UPDATE notice_choice
				SET mail = :mail, language = :language, unwanted = :unwanted, version = version + 1
				WHERE tenant_id = :tenant AND subject = :subject AND issuer = :issuer AND version = :seen
				""")
			.param("mail", choice.mail())
			.param("language", choice.language().tag())
			.param("unwanted", unwanted)
			.param("tenant", tenant.value())
			.param("subject", subject.id())
			.param("issuer", subject.issuer())
			.param("seen", seen)
			.update();
		if (rows == 0) {
			throw Refusal.stale();
		}
	}

	private void insert(TenantId tenant, Subject subject, NoticeChoice choice, String unwanted) {
		try {
			this.jdbc.sql("""
					INSERT INTO notice_choice (tenant_id, subject, issuer, mail, language, unwanted, version)
					VALUES (:tenant, :subject, :issuer, :mail, :language, :unwanted, 1)
					""")
				.param("tenant", tenant.value())
				.param("subject", subject.id())
				.param("issuer", subject.issuer())
				.param("mail", choice.mail())
				.param("language", choice.language().tag())
				.param("unwanted", unwanted)
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.stale();
		}
	}

	private static Set<NoticeKind> kinds(String listed) {
		Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
		for (NoticeKind kind : NoticeKind.values()) {
			if (("," + listed + ",").contains("," + kind.name() + ",")) {
				kinds.add(kind);
			}
		}
		return kinds;
	}

}
