namespace Answerable.Web.Words;

/// <summary>Words of the office: signing in, the first page, one's own ways in.</summary>
public static partial class English
{
    public const string Staff = "Office";
    public const string StaffTitle = "The office";
    public const string ErrorsTitle = "There is a problem";
    public const string FirstTitle = "Nobody can sign in yet";
    public const string FirstText = "The first person is let in on the computer that runs this site. Type there, with the same settings as the site has and with your own e-mail address:";
    public const string FirstCommand = "answerable user add name@example.org --role admin";
    public const string FirstThen = "It prints a link that is good for 24 hours. Open it and choose how you sign in. From then on you let others in on the page People.";
    public const string SignInTitle = "Sign in to the office";
    public const string SignIn = "Sign in";
    public const string SignInLead = "For people who work on this site. To read it, nobody needs to sign in.";
    public const string WithPasskey = "With a passkey";
    public const string PasskeyText = "Your phone, your computer or a security key shows that it is you.";
    public const string PasskeyNeedsScript = "Your browser cannot use passkeys here: they need JavaScript and a recent browser. Use a password.";
    public const string PasskeyDidNotWork = "The passkey did not work. Try again, or use another way.";
    public const string PasskeyRefused = "That passkey did not work here, or the page was open for more than five minutes. Try again.";
    public const string SignInWithPasskey = "Sign in with a passkey";
    public const string WithPassword = "With a password and a code";
    public const string Email = "E-mail address";
    public const string EmailMissing = "Enter your e-mail address";
    public const string Password = "Password";
    public const string PasswordMissing = "Enter your password";
    public const string Code = "Code";
    public const string CodeHint = "The six digits that your authenticator app shows now, or one of your recovery codes.";
    public const string CodeMissing = "Enter the code from your authenticator app, or a recovery code";
    public const string NoCode = "You have no way in any more? An administrator gives you a one-time code.";
    public const string UseCode = "Come in with a one-time code";
    public const string SignOutTitle = "Sign out";
    public const string SignOutText = "You will be signed out in this browser. What you saved stays.";
    public const string SignOut = "Sign out";
    public const string StaySignedIn = "Stay signed in";
    public const string ConfirmTitle = "Show again that it is you";
    public const string ConfirmLead = "What comes next needs it. It holds for ten minutes.";
    public const string Confirm = "Continue";
    public const string ConfirmWithPasskey = "Continue with a passkey";
    public const string EnrolTitle = "Come in with a one-time code";
    public const string EnrolLead = "An administrator, or the command line, gave you a code or a link with one. It is good for 24 hours and for one use.";
    public const string EnrolCode = "One-time code";
    public const string EnrolCodeHint = "Five groups of five letters and digits.";
    public const string EnrolCodeWrong = "This code is not good, or not any more. Ask for a new one.";
    public const string Next = "Continue";
    public const string ChooseTitle = "Choose how you sign in";
    public const string MakePasskey = "Make a passkey";
    public const string MakePasskeyText = "The safest way, and the quickest: nothing to remember, nothing to type, nothing that can be copied.";
    public const string PasswordText = "Works without JavaScript. You need an authenticator app on your phone.";
    public const string NewPassword = "New password";
    public const string PasswordAmiss = "Enter a password of 15 to 200 characters";
    public const string PasswordHint = "At least 15 characters. Several words in a row are good; signs and capitals are not asked for.";
    public const string AppSecret = "Put this into your authenticator app";
    public const string AppSecretText = "Scan the square with the app, or type this key there:";
    public const string AppPicture = "Square code with the key for your authenticator app; the key stands as text above.";
    public const string AppCode = "Code from the app";
    public const string AppCodeHint = "The six digits that it shows now for Answerable.";
    public const string AppCodeWrong = "The code is not the one the app should show. Check that the key is the one above, and enter a new code.";
    public const string SetPassword = "Set password";
    public const string CodesTitle = "Keep your recovery codes";
    public const string CodesText = "Each takes the place of the app's code once, when you do not have your phone. Print them or write them down: they are not shown again.";
    public const string CodesKept = "I have kept them: go to the office";
    public const string MeTitle = "Your sign-in";
    public const string MeLead = "How you sign in, and where you are signed in now.";
    public const string MyPasskeys = "Passkeys";
    public const string NoPasskeys = "You have none.";
    public const string PasskeyName = "Name of the device";
    public const string PasskeyNameHint = "So that you know it again, such as: work laptop.";
    public const string ChangePasskeys = "Add or take away passkeys";
    public const string YouHave = "You have";
    public const string AddPasskey = "Add a passkey";
    public const string RemovePasskey = "Take away";
    public const string MyPassword = "Password";
    public const string HasPassword = "You have a password with an authenticator app.";
    public const string HasNoPassword = "You have none.";
    public const string ChangePassword = "Set a new password and app";
    public const string RemovePassword = "Take the password away";
    public const string LastWayIn = "This is your only way in. Add another before you take it away.";
    public const string MySessions = "Where you are signed in";
    public const string EndOthers = "Sign out everywhere else";
    public const string ForbiddenTitle = "Not for your role";
    public const string ForbiddenText = "You are signed in, and your role does not hold this page. An administrator can give you another role.";

    public static string SignInRefused(int most, int minutes) =>
        $"Sign-in did not work. Check the address, the password and the code, and use each code once. After {most} tries that fail, an address waits {minutes} minutes.";

    public static string SignedInAs(string email, string role) => $"{email}, {role}";

    public static string CodesLeft(int left) => $"{Of(left, "recovery code", "recovery codes")} left.";

    public static string SessionLine(Store.People.Session session) => $"Since {Moment(session.BeganAt)}, with {session.Method}; last used {Moment(session.SeenAt)}";

    public static string ErrorIn(string title, bool wrong) => wrong ? $"Error: {title}" : title;
}
