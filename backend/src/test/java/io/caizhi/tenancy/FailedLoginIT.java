package io.caizhi.tenancy;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import io.caizhi.testing.KeycloakAccess;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A wrong password stands in the audit log of every tenant of the person, once. */
class FailedLoginIT extends ProvisioningScene {

	@Autowired
	LoginJournal journal;

	@Autowired
	FailedLoginRepository repository;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Clock clock;

	@Test
	void aWrongPasswordIsToldInEveryTenantOfThePersonAndOnce() {
		createUnit("wu");
		createUnit("zhu");
		String person = address("official");
		invite(unitPath("wu") + "/officials", person);
		tokenWhenReady(person, this.district + "-wu");
		invite(unitPath("zhu") + "/officials", person);
		await(() -> behind(this.district + "-zhu") == 0);

		fail(person);

		await(() -> failures().size() == 2);
		String account = this.access.person(person).getId();
		assertThat(failures()).allSatisfy((entry) -> {
			assertThat(entry.get("object")).isEqualTo("person/" + account);
			assertThat(entry.get("subject")).isEqualTo(account);
			assertThat(entry.get("details").toString()).contains("invalid_user_credentials")
				.containsPattern("\"times\": ?1\\b")
				.doesNotContain(person)
				.doesNotContain("张伟");
		});
		assertThat(failures()).extracting((entry) -> entry.get("alias"))
			.containsExactlyInAnyOrder(this.district + "-wu", this.district + "-zhu");
		assertThat(this.api.get(this.office, "/api/tenants/" + this.district + "/audit-entries?action=login.failed")
			.json()
			.get("items")).hasSize(2);

		anotherNode().look(this.clock.instant());
		assertThat(failures()).hasSize(2);
	}

	@Test
	void nothingIsToldOfANameThatNobodyHasOrOfWhoWasRemoved() {
		createUnit("wu");
		String person = address("official");
		String member = invite(unitPath("wu") + "/officials", person);
		tokenWhenReady(person, this.district + "-wu");
		this.api.delete(this.office, unitPath("wu") + "/officials/" + member, 1);
		await(() -> behind(this.district + "-wu") == 0);

		fail(person);
		fail(address("nobody"));
		fail(this.officeEmail);

		await(() -> !failures().isEmpty());
		assertThat(failures()).extracting((entry) -> entry.get("alias")).containsExactly(this.district);
	}

	/** Knows nothing of what this one has read. */
	private LoginWatch anotherNode() {
		return new LoginWatch(this.journal, this.repository, this.events, this.transactions, this.issuer);
	}

	private void fail(String email) {
		assertThatThrownBy(() -> this.access.token(email, KeycloakAccess.PASSWORD + "!", "openid"))
			.isInstanceOf(IllegalStateException.class);
	}

	private List<Map<String, Object>> failures() {
		return this.jdbc.sql("""
				SELECT t.alias, e.object, e.subject, e.details
				FROM audit_entry e JOIN tenant t ON t.id = e.tenant_id
				WHERE e.action = 'login.failed' AND t.alias LIKE ?
				""").param(this.district + "%").query().listOfRows();
	}

}
