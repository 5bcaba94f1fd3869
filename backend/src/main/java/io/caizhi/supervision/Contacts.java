package io.caizhi.supervision;

import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of a unit's notices, rung by rung; a rung that is not named is nobody's
 * yet.
 */
@Schema(name = "SupervisionContacts")
record Contacts(@NotNull @Size(max = 3) List<@NotNull @Valid Contact> contacts) {

	static final Contacts NONE = new Contacts(List.of());

	Optional<Contact> on(Rung rung) {
		return this.contacts.stream().filter((contact) -> contact.rung() == rung).findFirst();
	}

	/** Whether every rung is named once at most. */
	boolean distinct() {
		return this.contacts.stream().map(Contact::rung).distinct().count() == this.contacts.size();
	}

	@Override
	public String toString() {
		return "Contacts";
	}

	/**
	 * A person who is told.
	 *
	 * @param office what the person is there
	 * @param mail where the person is told outside of the application, too, if anywhere;
	 * kept as a login is, in lower case
	 */
	@Schema(name = "SupervisionContact")
	record Contact(@NotNull Rung rung, @NotNull @PlainText(max = 50) @Schema(example = "林晓") String name,
			@Nullable @PlainText(max = 50) @Schema(example = "副镇长") String office,
			@Nullable @PlainText(max = 100) @Schema(example = "zhoumin@wuyi.example") String mail) {

		@Override
		public String toString() {
			return "Contact " + this.rung;
		}

	}

}
