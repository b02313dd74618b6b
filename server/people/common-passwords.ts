/**
 * Words that people reach for when a password has to be long, in the languages of the interface.
 *
 * A password that is made of these alone, repeated, counted up or decorated, is refused. Written down by hand
 * from habits (keyboard rows, greetings, seasons, teams, trades), so the list belongs to Stet.
 */
export const commonWords = [
  // Keyboards
  'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'azertyuiop', 'qwerty', 'asdfgh', 'zxcvbn', 'qazwsxedc',
  'qazwsx', 'wsxedc', 'qweasdzxc', 'qweasd', 'asdf', 'qwer', 'zxcv',
  // The word itself
  'password', 'passwort', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'passphrase', 'contraseña', 'clave', 'secret',
  'secreto', 'letmein', 'dejameentrar', 'login', 'access', 'acceso', 'welcome', 'bienvenido', 'bienvenida',
  'bienvenidos', 'changeme', 'cambiame', 'default', 'temporal', 'temporary', 'test', 'testing', 'prueba', 'demo',
  'example', 'ejemplo',
  // Who signs in
  'admin', 'administrator', 'administrador', 'root', 'superuser', 'user', 'usuario', 'guest', 'invitado', 'master',
  'maestro', 'manager', 'system', 'sistema', 'server', 'servidor', 'computer', 'ordenador', 'internet',
  // Where they work
  'stet', 'newsroom', 'redaccion', 'editor', 'editora', 'editorial', 'reviewer', 'revisor', 'revisora', 'publisher',
  'journalist', 'journalism', 'periodista', 'periodismo', 'periodico', 'factcheck', 'factchecking', 'factchecker',
  'verification', 'verificacion', 'verificador', 'news', 'noticias', 'article', 'articulo', 'headline', 'titular',
  // What they like
  'iloveyou', 'ilove', 'love', 'tequiero', 'teamo', 'amor', 'amorcito', 'princess', 'princesa', 'dragon', 'monkey',
  'sunshine', 'football', 'futbol', 'baseball', 'basketball', 'soccer', 'superman', 'batman', 'spiderman', 'pokemon',
  'starwars', 'minecraft', 'fortnite', 'michael', 'jessica', 'jennifer', 'charlie', 'shadow', 'freedom', 'libertad',
  'whatever', 'trustno', 'killer', 'hunter', 'ranger', 'summer', 'winter', 'spring', 'autumn', 'verano', 'invierno',
  'primavera', 'otono', 'barcelona', 'realmadrid', 'madrid', 'mexico', 'colombia', 'argentina', 'espana', 'london',
  'liverpool', 'chelsea', 'arsenal', 'america', 'chocolate', 'estrella', 'mariposa', 'corazon', 'alejandro',
  'fernando', 'google', 'facebook', 'microsoft', 'windows', 'apple', 'samsung',
  // Time
  'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
  'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre',
  'diciembre', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'lunes', 'martes',
  'miercoles', 'jueves', 'viernes', 'sabado', 'domingo',
  // Fillers
  'abcdefghijklmnopqrstuvwxyz', 'abcdefghijklmn', 'abcdefgh', 'abcdef', 'abcd', 'abc', 'onetwothree', 'unodostres',
  'hello', 'hola', 'goodbye', 'adios', 'please', 'porfavor', 'thanks', 'gracias', 'this', 'that', 'esta', 'este',
  'mine', 'the', 'los', 'las', 'you', 'your', 'for', 'para', 'and', 'not', 'very', 'muy', 'long', 'larga', 'largo',
  'strong', 'fuerte', 'secure', 'segura', 'seguro', 'super', 'new', 'nueva', 'nuevo', 'old', 'our',
];

/** Whole phrases that were published so often that everybody tries them. */
export const commonPhrases = [
  'correct horse battery staple', 'correcthorsebatterystaple', 'to be or not to be', 'to be or not to be that is the question',
  'the quick brown fox jumps over the lazy dog', 'the quick brown fox', 'lorem ipsum dolor sit amet', 'may the force be with you',
  'in the beginning was the word', 'four score and seven years ago', 'i have a dream today', 'once upon a time',
  'en un lugar de la mancha', 'erase una vez', 'ser o no ser esa es la cuestion', 'quien a buen arbol se arrima',
  'mas vale tarde que nunca', 'el veloz murcielago hindu', 'padre nuestro que estas en los cielos', 'open sesame open sesame',
  'maythefourthbewithyou', 'neverguessthispassword', 'thequickbrownfoxjumps', 'supercalifragilisticexpialidocious',
];
