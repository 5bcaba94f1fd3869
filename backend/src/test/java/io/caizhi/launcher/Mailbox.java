package io.caizhi.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.caizhi.testing.EmbeddedMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Keeps every mail as a file that a mail program opens, and names the link in it. */
final class Mailbox implements AutoCloseable {

	private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
		.withZone(ZoneId.systemDefault());

	private final EmbeddedMail mail;

	private final Path folder;

	private final Console console;

	private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor((work) -> {
		Thread thread = new Thread(work, "mailbox");
		thread.setDaemon(true);
		return thread;
	});

	private int seen;

	private volatile boolean announcing;

	private Mailbox(EmbeddedMail mail, Path folder, Console console) {
		this.mail = mail;
		this.folder = folder;
		this.console = console;
	}

	static Mailbox open(int port, Path folder, Console console) {
		try {
			Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Mailbox mailbox = new Mailbox(EmbeddedMail.start(port), folder, console);
		mailbox.reader.scheduleWithFixedDelay(mailbox::read, 500, 500, TimeUnit.MILLISECONDS);
		return mailbox;
	}

	/** From now on each mail is told of; the demo's own invitations were not worth it. */
	void announce() {
		this.announcing = true;
	}

	@Override
	public void close() {
		this.reader.shutdown();
		this.mail.close();
	}

	private void read() {
		MimeMessage[] all = this.mail.received();
		for (; this.seen < all.length; this.seen++) {
			keep(all[this.seen]);
		}
	}

	private void keep(MimeMessage message) {
		Path file = this.folder.resolve(NAME.format(Instant.now()) + "-" + this.seen + ".eml");
		try (OutputStream output = Files.newOutputStream(file)) {
			message.writeTo(output);
			if (this.announcing) {
				String recipient = String.valueOf(message.getRecipients(Message.RecipientType.TO)[0]);
				this.console.say("邮件 / mail → " + recipient + "：" + message.getSubject() + "\n  " + link(message)
						+ "\n  " + file);
			}
		}
		catch (IOException | MessagingException ex) {
			this.console.say("邮件未能保存 / a mail could not be kept: " + ex.getMessage());
		}
	}

	private static String link(MimeMessage message) throws IOException, MessagingException {
		Object content = message.getContent();
		String text = (content instanceof jakarta.mail.Multipart parts)
				? String.valueOf(parts.getBodyPart(0).getContent()) : GreenMailUtil.getBody(message);
		Matcher matcher = LINK.matcher(text);
		return matcher.find() ? matcher.group() : "";
	}

}
