package io.caizhi.tenancy;

import org.springframework.stereotype.Service;

/** How much Keycloak is still to be told, all districts together. */
@Service
public class DirectoryBacklog {

	private final DirectoryRepository repository;

	DirectoryBacklog(DirectoryRepository repository) {
		this.repository = repository;
	}

	/**
	 * @param tenants districts and units it does not have as they should be
	 * @param members places it does not have as they should be
	 * @param mails invitations not sent yet
	 */
	public record Counts(int tenants, int members, int mails) {

	}

	public Counts counts(Operator operator) {
		return new Counts(this.repository.tenantsBehind().size(), this.repository.placesBehind().size(),
				this.repository.mailsDue().size());
	}

}
