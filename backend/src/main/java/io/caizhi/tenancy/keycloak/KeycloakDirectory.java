package io.caizhi.tenancy.keycloak;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.DirectoryProperties;
import io.caizhi.tenancy.DirectoryRefusal;
import io.caizhi.tenancy.IdentityDirectory;
import io.caizhi.tenancy.Role;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.keycloak.TokenVerifier;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.OrganizationGroupsResource;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.common.VerificationException;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Keycloak's organizations, groups and accounts. An organization of ours carries our
 * tenant's identifier as an attribute and is found by nothing else.
 */
class KeycloakDirectory implements IdentityDirectory, AutoCloseable {

	private static final String TENANT = "caizhi-tenant";

	private static final String UPDATE_PASSWORD = "UPDATE_PASSWORD";

	private static final String CONFIGURE_TOTP = "CONFIGURE_TOTP";

	private static final String OTP = "otp";

	private static final int CREATED = 201;

	private static final int NO_CONTENT = 204;

	private static final int BAD_REQUEST = 400;

	private static final int NOT_FOUND = 404;

	private static final int CONFLICT = 409;

	private static final int SERVER_ERROR = 500;

	private final Keycloak keycloak;

	private final DirectoryProperties properties;

	KeycloakDirectory(Keycloak keycloak, DirectoryProperties properties) {
		this.keycloak = keycloak;
		this.properties = properties;
	}

	@Override
	public Optional<Organization> organization(TenantId tenant) {
		return Calls
			.ask("finding an organization",
					() -> realm().organizations().searchByAttribute(TENANT + ":" + tenant, 0, 2))
			.stream()
			.findFirst()
			.map((found) -> new Organization(found.getId(), found.getAlias(), found.getName(), found.isEnabled()));
	}

	@Override
	public String createOrganization(TenantId tenant, Organization wanted) {
		OrganizationRepresentation organization = new OrganizationRepresentation();
		organization.setAlias(wanted.alias());
		organization.singleAttribute(TENANT, tenant.toString());
		describe(organization, wanted);
		return Calls.ask("making an organization", () -> {
			try (Response response = realm().organizations().create(organization)) {
				int status = Calls.status("making an organization", response);
				if (status == CREATED) {
					return CreatedResponseUtil.getCreatedId(response);
				}
				if (status != CONFLICT) {
					throw Calls.failure("making an organization", status);
				}
			}
			return organization(tenant).map(Organization::id)
				.orElseThrow(() -> new DirectoryRefusal(
						"the alias " + wanted.alias() + " belongs to an organization that is not ours"));
		});
	}

	@Override
	public void updateOrganization(Organization wanted) {
		OrganizationResource organization = realm().organizations().get(wanted.id());
		Calls.tell("changing an organization", () -> {
			OrganizationRepresentation present = organization.toRepresentation();
			if (name(wanted).equals(present.getName()) && Objects.equals(wanted.name(), present.getDescription())
					&& present.isEnabled() == wanted.enabled()) {
				return;
			}
			describe(present, wanted);
			try (Response response = organization.update(present)) {
				if (Calls.status("changing an organization", response) != NO_CONTENT) {
					throw Calls.failure("changing an organization", response.getStatus());
				}
			}
		});
	}

	@Override
	public void ensureGroup(String organization, Role role) {
		if (group(organization, role).isPresent()) {
			return;
		}
		GroupRepresentation group = new GroupRepresentation();
		group.setName(role.group().substring(1));
		Calls.tell("making a group", () -> {
			try (Response response = groups(organization).addTopLevelGroup(group)) {
				int status = Calls.status("making a group", response);
				if (status != CREATED && status != CONFLICT) {
					throw Calls.failure("making a group", status);
				}
			}
		});
	}

	@Override
	public Optional<Account> account(String email) {
		return Calls.ask("finding an account", () -> {
			List<UserRepresentation> found = realm().users().searchByEmail(email, true);
			if (found.isEmpty()) {
				found = realm().users().searchByUsername(email, true);
			}
			return found.stream().findFirst().map((person) -> new Account(person.getId()));
		});
	}

	@Override
	public String createAccount(String email, String name) {
		UserRepresentation person = new UserRepresentation();
		person.setUsername(email);
		person.setEmail(email);
		person.setFirstName(name);
		person.setEnabled(true);
		person.setEmailVerified(false);
		person.setRequiredActions(List.of(UPDATE_PASSWORD));
		return Calls.ask("making an account", () -> {
			try (Response response = realm().users().create(person)) {
				int status = Calls.status("making an account", response);
				if (status == CREATED) {
					return CreatedResponseUtil.getCreatedId(response);
				}
				if (status != CONFLICT) {
					throw Calls.failure("making an account", status);
				}
			}
			return account(email).map(Account::id).orElseThrow(() -> Calls.failure("making an account", CONFLICT));
		});
	}

	@Override
	public void requireSecondFactor(String account) {
		UserResource user = realm().users().get(account);
		Calls.tell("requiring a second factor", () -> {
			UserRepresentation person = user.toRepresentation();
			List<String> actions = actions(person);
			if (actions.contains(CONFIGURE_TOTP)
					|| user.credentials().stream().map(CredentialRepresentation::getType).anyMatch(OTP::equals)) {
				return;
			}
			actions.add(CONFIGURE_TOTP);
			person.setRequiredActions(actions);
			user.update(person);
		});
	}

	@Override
	public void addMember(String organization, String account) {
		Calls.tell("adding a member", () -> {
			try (Response response = realm().organizations().get(organization).members().addMember(account)) {
				int status = Calls.status("adding a member", response);
				if (status != CREATED && status != CONFLICT) {
					throw Calls.failure("adding a member", status);
				}
			}
		});
	}

	@Override
	public void removeMember(String organization, String account) {
		Calls.tell("removing a member", () -> {
			try (Response response = realm().organizations().get(organization).members().removeMember(account)) {
				int status = Calls.status("removing a member", response);
				if (status != NO_CONTENT && status != NOT_FOUND && status != BAD_REQUEST) {
					throw Calls.failure("removing a member", status);
				}
			}
		});
	}

	@Override
	public void grant(String organization, String account, Role role) {
		String group = group(organization, role)
			.orElseThrow(() -> new DirectoryRefusal("the organization has no group " + role.group()));
		change("granting a role", () -> groups(organization).group(group).addMember(account), CONFLICT);
	}

	@Override
	public void withdraw(String organization, String account, Role role) {
		group(organization, role).ifPresent((group) -> change("withdrawing a role",
				() -> groups(organization).group(group).removeMember(account), BAD_REQUEST, NOT_FOUND));
	}

	@Override
	public void sendInvitation(String account) {
		UserResource user = realm().users().get(account);
		Calls.tell("sending an invitation", () -> {
			List<String> actions = actions(user.toRepresentation());
			if (!actions.contains(UPDATE_PASSWORD)) {
				return;
			}
			try {
				user.executeActionsEmail(this.properties.pagesClientId(), null, actions);
			}
			catch (WebApplicationException ex) {
				// a mail server away is no Keycloak away
				try (Response response = ex.getResponse()) {
					throw (response.getStatus() == SERVER_ERROR)
							? new DirectoryRefusal("sending an invitation answers " + SERVER_ERROR) : ex;
				}
			}
		});
	}

	/** The account under which we do all this, as events name it. */
	String ownAccount() {
		return Calls.ask("asking for a token", () -> {
			try {
				return TokenVerifier.create(this.keycloak.tokenManager().getAccessTokenString(), AccessToken.class)
					.getToken()
					.getSubject();
			}
			catch (VerificationException ex) {
				throw new DirectoryRefusal("our own token cannot be read");
			}
		});
	}

	@Override
	public void close() {
		this.keycloak.close();
	}

	private RealmResource realm() {
		return this.keycloak.realm(this.properties.realm());
	}

	private OrganizationGroupsResource groups(String organization) {
		return realm().organizations().get(organization).groups();
	}

	/**
	 * Changes something.
	 * @param done the statuses that say it was so already
	 */
	private static void change(String step, Runnable call, int... done) {
		Calls.tell(step, () -> {
			try {
				call.run();
			}
			catch (WebApplicationException ex) {
				if (IntStream.of(done).noneMatch((status) -> status == ex.getResponse().getStatus())) {
					throw ex;
				}
				ex.getResponse().close();
			}
		});
	}

	private Optional<String> group(String organization, Role role) {
		return Calls.find("finding a group", () -> groups(organization).getGroupByPath(role.group(), false))
			.map(GroupRepresentation::getId);
	}

	private static List<String> actions(UserRepresentation person) {
		return new ArrayList<>(Objects.requireNonNullElse(person.getRequiredActions(), List.of()));
	}

	private static void describe(OrganizationRepresentation organization, Organization wanted) {
		organization.setName(name(wanted));
		organization.setDescription(wanted.name());
		organization.setEnabled(wanted.enabled());
	}

	/**
	 * Keycloak wants names unique over all districts, so the alias makes it so.
	 */
	private static String name(Organization wanted) {
		return wanted.name() + "（" + wanted.alias() + "）";
	}

}
