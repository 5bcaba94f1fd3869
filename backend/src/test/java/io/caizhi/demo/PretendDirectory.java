package io.caizhi.demo;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.IdentityDirectory;
import io.caizhi.tenancy.Role;

/** Remembers what a directory must tell again; the developer start uses the real one. */
class PretendDirectory implements IdentityDirectory {

	private final Map<TenantId, Organization> organizations = new ConcurrentHashMap<>();

	private final Map<String, Account> accounts = new ConcurrentHashMap<>();

	@Override
	public Optional<Organization> organization(TenantId tenant) {
		return Optional.ofNullable(this.organizations.get(tenant));
	}

	@Override
	public String createOrganization(TenantId tenant, Organization wanted) {
		String id = UUID.randomUUID().toString();
		this.organizations.put(tenant, new Organization(id, wanted.alias(), wanted.name(), wanted.enabled()));
		return id;
	}

	@Override
	public Optional<Account> account(String email) {
		return Optional.ofNullable(this.accounts.get(email));
	}

	@Override
	public String createAccount(String email, String name) {
		return this.accounts.computeIfAbsent(email, (address) -> new Account(UUID.randomUUID().toString())).id();
	}

	int people() {
		return this.accounts.size();
	}

	@Override
	public void updateOrganization(Organization wanted) {
	}

	@Override
	public void ensureGroup(String organization, Role role) {
	}

	@Override
	public void requireSecondFactor(String account) {
	}

	@Override
	public void addMember(String organization, String account) {
	}

	@Override
	public void removeMember(String organization, String account) {
	}

	@Override
	public void grant(String organization, String account, Role role) {
	}

	@Override
	public void withdraw(String organization, String account, Role role) {
	}

	@Override
	public void sendInvitation(String account) {
		throw new IllegalStateException("The demo writes to nobody");
	}

}
