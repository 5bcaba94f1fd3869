package io.caizhi.tenancy;

import java.util.Optional;

import io.caizhi.kernel.TenantId;

/**
 * The identity provider as the keeper of tenants and members: single steps, each of which
 * may be repeated, because the one before a crash is.
 *
 * <p>
 * Every step throws {@link DirectoryAway} when the provider cannot be reached or refuses
 * to work for us at all, and {@link DirectoryRefusal} when it refuses this one thing.
 */
public interface IdentityDirectory {

	/** The organization that was made for this tenant, whatever it is called by now. */
	Optional<Organization> organization(TenantId tenant);

	/**
	 * Makes the organization of a tenant, marked as made for it.
	 * @return its identifier
	 * @throws DirectoryRefusal also when the alias belongs to an organization that was
	 * not made for this tenant: such a one is never taken over
	 */
	String createOrganization(TenantId tenant, Organization wanted);

	/** Brings name and state of an organization in line; its alias never changes. */
	void updateOrganization(Organization wanted);

	/** Sees that the organization has the group of that role. */
	void ensureGroup(String organization, Role role);

	/** The account of that e-mail address. */
	Optional<Account> account(String email);

	/** Makes an account that must first choose a password; gives its identifier. */
	String createAccount(String email, String name);

	/** Sees that the account must use a second factor from its next login on. */
	void requireSecondFactor(String account);

	void addMember(String organization, String account);

	/** Ends the membership; the account stays. */
	void removeMember(String organization, String account);

	/** Puts a member of the organization into the role's group. */
	void grant(String organization, String account, Role role);

	void withdraw(String organization, String account, Role role);

	/**
	 * Tells a person by mail how to enter, when the account has something to do first;
	 * otherwise nothing is sent.
	 */
	void sendInvitation(String account);

	/**
	 * @param id the provider's identifier, empty for one that is still to be made
	 */
	record Organization(String id, String alias, String name, boolean enabled) {

	}

	/**
	 * @param id the provider's identifier, the {@code sub} of the person's tokens
	 */
	record Account(String id) {

	}

}
